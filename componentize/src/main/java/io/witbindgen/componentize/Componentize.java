package io.witbindgen.componentize;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.componentize.encode.PlanEncoder;
import io.witbindgen.componentize.library.ComponentizeOptions;
import io.witbindgen.componentize.library.FixupContribution;
import io.witbindgen.componentize.library.ModuleSource;
import io.witbindgen.componentize.plan.Planner;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Makes components of core modules that say what world they were made for. */
public final class Componentize {
  private static final ValidationOptions ALL_FEATURES =
      new ValidationOptions(EnumSet.allOf(Feature.class), Optional.empty());

  private Componentize() {}

  /**
   * Makes a component.
   *
   * @param modules the main module, and adapters and libraries, in the order in which their worlds
   *     are merged
   * @return the component in binary form
   * @throws ComponentizeException if the modules do not make one
   * @throws io.witbindgen.component.MalformedComponentException if a module cannot be read
   * @throws InvalidComponentException if what came out is not valid, because a module is not
   */
  public static byte[] component(List<ModuleSource> modules, ComponentizeOptions options) {
    return component(modules, options, FixupContribution.NONE);
  }

  /**
   * Makes a component, as {@link #component(List, ComponentizeOptions)} does.
   *
   * @param contribution what is to be done at the end of the instantiation, beside what adapters
   *     and lowerings demand
   */
  public static byte[] component(
      List<ModuleSource> modules, ComponentizeOptions options, FixupContribution contribution) {
    byte[] component = PlanEncoder.encode(Planner.plan(modules, options), contribution);
    if (options.validate()) {
      ComponentValidator.validate(ComponentDecoder.decode(component), ALL_FEATURES);
    }
    return component;
  }
}
