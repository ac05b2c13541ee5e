package io.witbindgen.componentize.link;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.componentize.Componentize;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.binary.RawModule;
import io.witbindgen.componentize.library.ComponentizeOptions;
import io.witbindgen.componentize.library.ModuleSource;
import io.witbindgen.componentize.world.MetadataReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes components of libraries that share everything. */
public final class LibraryComponent {
  private LibraryComponent() {}

  /**
   * Links libraries, and makes a component of the result. Its world is that of all libraries
   * together.
   *
   * @param adapters what offers functions to the libraries on behalf of others
   * @return the component in binary form
   * @throws ComponentizeException if they cannot be linked, or do not make a component
   * @throws MalformedComponentException if a module cannot be read
   * @throws InvalidComponentException if what came out is not valid, because a module is not
   */
  public static byte[] of(
      List<SharedLibrary> libraries,
      List<ModuleSource.Adapter> adapters,
      LinkOptions linking,
      ComponentizeOptions options) {
    LibraryLinker linker =
        new LibraryLinker(
            adapters.stream().map(ModuleSource.Adapter::name).collect(Collectors.toSet()),
            LibraryComponent::exportsToComponent,
            linking);
    LinkedLibraries linked = linker.link(libraries);
    List<ModuleSource> modules = new ArrayList<>();
    modules.add(new ModuleSource.Main(linked.main()));
    modules.addAll(adapters);
    modules.addAll(linked.libraries());
    return Componentize.component(modules, options, linked.initialisation());
  }

  private static boolean exportsToComponent(SharedLibrary library) {
    return !MetadataReader.read(library.name(), RawModule.of(library.module())).exports().isEmpty();
  }
}
