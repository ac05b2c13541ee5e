package io.witbindgen.componentize.plan;

import io.witbindgen.componentize.world.Item;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of the world that the modules need.
 *
 * @param imports what is imported, in the order of the world
 * @param liveTypes the types that are needed of each imported interface, in the order of writing
 * @param usedExports the exported interfaces that each exported interface uses types of
 */
record WorldNeeds(
    List<ImportedUnit> imports,
    Map<ScopeId, Set<TypeDefinition>> liveTypes,
    Map<Item, Set<Item.InterfaceItem>> usedExports) {
  WorldNeeds {
    imports = List.copyOf(imports);
    liveTypes = Map.copyOf(liveTypes);
    usedExports = Map.copyOf(usedExports);
  }
}
