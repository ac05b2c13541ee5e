package io.witbindgen.componentize.link;

import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.library.FixupContribution;
import io.witbindgen.componentize.library.ModuleSource;
import java.util.List;

/**
 * Libraries that were linked: what a component is made of.
 *
 * @param main the module with their memory and table
 * @param libraries in the order of instantiation
 * @param initialisation what is left to do when all of them are instantiated
 */
public record LinkedLibraries(
    Slice main, List<ModuleSource.Library> libraries, FixupContribution initialisation) {
  public LinkedLibraries {
    libraries = List.copyOf(libraries);
  }
}
