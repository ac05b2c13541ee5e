package io.witbindgen.componentize.plan;

import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TypeParts;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Type definitions and everything that they need, each after those that it needs. */
public final class LiveTypes {
  private final Set<TypeDefinition> found = new LinkedHashSet<>();

  /** Starts without definitions. */
  public LiveTypes() {}

  /** The definitions so far. */
  public Collection<TypeDefinition> all() {
    return List.copyOf(found);
  }

  /** Adds what an item needs. */
  public void add(Item item) {
    switch (item.kind()) {
      case INTERFACE -> {
        Item.InterfaceItem unit = (Item.InterfaceItem) item;
        unit.unit().types().forEach(this::add);
        unit.unit().functions().forEach(this::add);
      }
      case FUNCTION -> add(((Item.FunctionItem) item).function());
      case TYPE -> add(((Item.TypeItem) item).type());
    }
  }

  /** Adds what a function needs. */
  public void add(Function function) {
    if (function.kind() instanceof FunctionKind.Static owned) {
      add(owned.resource());
    }
    function.type().parameters().forEach(p -> add(p.type()));
    function.type().result().ifPresent(this::add);
  }

  /** Adds a definition. */
  public void add(TypeDefinition definition) {
    if (!found.contains(definition)) {
      TypeParts.of(definition.body()).forEach(this::add);
      found.add(definition);
    }
  }

  /** Adds what a type needs. */
  public void add(Type type) {
    TypeParts.definitions(type).forEach(this::add);
  }
}
