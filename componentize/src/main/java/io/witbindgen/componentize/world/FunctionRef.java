package io.witbindgen.componentize.world;

import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.ScopeId;
import java.util.Optional;

/**
 * A function of the world.
 *
 * @param item the item that is the function, or whose interface contains it
 * @param scope the interface or the world
 * @param typeScope the scope of the types without a name that it mentions: the same, unless the
 *     scope was merged
 */
public record FunctionRef(Item item, ScopeId scope, ScopeId typeScope, Function function) {
  /** A function of a scope that was not merged. */
  public FunctionRef(Item item, ScopeId scope, Function function) {
    this(item, scope, scope, function);
  }

  /** The same function, where its types without a name belong to another scope. */
  FunctionRef withTypeScope(ScopeId value) {
    return new FunctionRef(item, scope, value, function);
  }

  /** Its name in the component's imports and exports, or in its interface. */
  public String name() {
    return function.plainName();
  }

  /** The item whose interface contains it; empty if the function is an item itself. */
  public Optional<Item.InterfaceItem> unit() {
    return item instanceof Item.InterfaceItem unit ? Optional.of(unit) : Optional.empty();
  }
}
