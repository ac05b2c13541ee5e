package io.witbindgen.componentize.world;

import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.ScopeId;
import java.util.Optional;

/**
 * A function of the world.
 *
 * @param item the item that it is, or whose interface has it
 * @param scope the interface or the world
 * @param typeScope whose types without a name it mentions: the scope, unless that was merged
 */
public record FunctionRef(Item item, ScopeId scope, ScopeId typeScope, Function function) {
  /** A function of a scope that was not merged. */
  public FunctionRef(Item item, ScopeId scope, Function function) {
    this(item, scope, scope, function);
  }

  /** Its name in the component's imports and exports, or in its interface. */
  public String name() {
    return function.plainName();
  }

  /** The item that has it, unless it is one itself. */
  public Optional<Item.InterfaceItem> unit() {
    return item instanceof Item.InterfaceItem unit ? Optional.of(unit) : Optional.empty();
  }
}
