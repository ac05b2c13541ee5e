package io.witbindgen.componentize.link;

import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.fixup.FixupContribution;
import io.witbindgen.componentize.input.ModuleSource;
import java.util.List;

/**
 * Linked libraries: the modules that a component is made from.
 *
 * @param main the module with their memory and table
 * @param libraries in the order of instantiation
 * @param initialisation the steps that remain when all of them are instantiated
 */
public record LinkedLibraries(
    Slice main, List<ModuleSource.Library> libraries, FixupContribution initialisation) {
  public LinkedLibraries {
    libraries = List.copyOf(libraries);
  }
}
