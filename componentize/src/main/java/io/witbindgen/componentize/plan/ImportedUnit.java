package io.witbindgen.componentize.plan;

import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import java.util.List;
import java.util.Optional;

/**
 * An interface that the world imports, or the functions of the world itself.
 *
 * @param item the interface; empty for the world
 * @param functions those that core modules call, in the order of the world
 */
public record ImportedUnit(Optional<Item.InterfaceItem> item, List<FunctionRef> functions) {
  public ImportedUnit {
    functions = List.copyOf(functions);
  }
}
