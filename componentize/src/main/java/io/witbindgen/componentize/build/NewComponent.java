package io.witbindgen.componentize.build;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.binary.RawModule;
import io.witbindgen.componentize.encode.PlanEncoder;
import io.witbindgen.componentize.fixup.FixupContribution;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.componentize.input.SharedLibrary;
import io.witbindgen.componentize.link.LibraryLinker;
import io.witbindgen.componentize.link.LinkedLibraries;
import io.witbindgen.componentize.plan.Planner;
import io.witbindgen.componentize.world.MetadataReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes components from core modules that say what world they were made for. */
public final class NewComponent {
  private static final ValidationOptions ALL_FEATURES =
      new ValidationOptions(EnumSet.allOf(Feature.class), Optional.empty());

  private NewComponent() {}

  /**
   * Makes a component. Several modules, and modules that were made as libraries, are linked first.
   *
   * @return the component in binary form
   * @throws ComponentizeException if the modules cannot be linked, or do not make a component
   * @throws MalformedComponentException if a module cannot be read
   * @throws InvalidComponentException if the component is not valid, because a module is not
   */
  public static byte[] of(ComponentInputs inputs, ComponentizeOptions options) {
    return inputs.needLinking() ? ofLibraries(inputs, options) : ofModule(inputs, options);
  }

  private static byte[] ofModule(ComponentInputs inputs, ComponentizeOptions options) {
    List<ModuleSource> modules = new ArrayList<>(inputs.adapters());
    modules.add(new ModuleSource.Main(inputs.modules().get(0).module()));
    return of(modules, options);
  }

  private static byte[] ofLibraries(ComponentInputs inputs, ComponentizeOptions options) {
    LibraryLinker linker =
        new LibraryLinker(
            inputs.adapters().stream().map(ModuleSource.Adapter::name).collect(Collectors.toSet()),
            NewComponent::exportsToComponent,
            inputs.linking());
    LinkedLibraries linked = linker.link(inputs.modules());
    List<ModuleSource> modules = new ArrayList<>();
    modules.add(new ModuleSource.Main(linked.main()));
    modules.addAll(inputs.adapters());
    modules.addAll(linked.libraries());
    return of(modules, options, linked.initialisation());
  }

  private static boolean exportsToComponent(SharedLibrary library) {
    return !MetadataReader.read(library.name(), RawModule.of(library.module())).exports().isEmpty();
  }

  /**
   * Makes a component from modules whose parts are known.
   *
   * @param modules one main module, adapters and libraries, in the order in which their worlds are
   *     merged
   * @return the component in binary form
   * @throws ComponentizeException if the modules do not make a component
   * @throws MalformedComponentException if a module cannot be read
   * @throws InvalidComponentException if the component is not valid, because a module is not
   */
  public static byte[] of(List<ModuleSource> modules, ComponentizeOptions options) {
    return of(modules, options, FixupContribution.NONE);
  }

  /** With steps at the end of the instantiation, beside those for adapters and lowerings. */
  private static byte[] of(
      List<ModuleSource> modules, ComponentizeOptions options, FixupContribution contribution) {
    byte[] component = PlanEncoder.encode(Planner.plan(modules, options), contribution);
    if (options.validate()) {
      ComponentValidator.validate(ComponentDecoder.decode(component), ALL_FEATURES);
    }
    return component;
  }
}
