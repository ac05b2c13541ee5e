package io.witbindgen.compose.componentize.world;

import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.ScopeId;
import java.util.Optional;

/**
 * A function of the world.
 *
 * @param item the item that it is, or whose interface has it
 * @param scope whose types it uses: the interface or the world
 */
public record FunctionRef(Item item, ScopeId scope, Function function) {
  /** Its name in the component's imports and exports, or in its interface. */
  public String name() {
    return function.plainName();
  }

  /** The item that has it, unless it is one itself. */
  public Optional<Item.InterfaceItem> unit() {
    return item instanceof Item.InterfaceItem unit ? Optional.of(unit) : Optional.empty();
  }
}
