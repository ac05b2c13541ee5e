package io.witbindgen.wit.json;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Adds the copies that includes make. */
final class IncludeJson {
  private final World world;
  private final Tables tables;
  private final IdentityHashMap<WorldItem, JsonValue> items;
  private final JsonValue packageIndex;

  IncludeJson(
      World world,
      Tables tables,
      IdentityHashMap<WorldItem, JsonValue> items,
      JsonValue packageIndex) {
    this.world = world;
    this.tables = tables;
    this.items = items;
    this.packageIndex = packageIndex;
  }

  /** Walks through the included worlds in the order of inclusion, each in its own order. */
  void add() {
    Map<Direction, Map<Span, WorldItem>> places = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      Map<Span, WorldItem> ofDirection = new HashMap<>();
      world.items(direction).stream()
          .filter(item -> item.kind() != WorldItem.Kind.NAMED_INTERFACE)
          .forEach(item -> ofDirection.put(item.metadata().span(), item));
      places.put(direction, ofDirection);
    }
    world.includes().stream()
        .flatMap(id -> tables.world(id).stream())
        .forEach(included -> add(included, places));
  }

  private void add(World included, Map<Direction, Map<Span, WorldItem>> places) {
    TypeTable.Context context = new TypeTable.Context();
    places.forEach(
        (direction, ofDirection) -> {
          for (WorldItem original : included.items(direction)) {
            if (original.kind() == WorldItem.Kind.NAMED_INTERFACE) {
              continue; // It is not copied, and an implied one has the place of another.
            }
            Optional.ofNullable(ofDirection.remove(original.metadata().span()))
                .ifPresent(copy -> add(copy, context));
          }
        });
  }

  private void add(WorldItem copy, TypeTable.Context context) {
    switch (copy.kind()) {
      case NAMED_INTERFACE, PLAIN_INTERFACE -> {}
      case TYPE -> tables.types().add(((WorldItem.TypeItem) copy).type(), context);
      case FUNCTION ->
          items.put(
              copy,
              JsonValue.tagged(
                  "function",
                  FunctionJson.of(
                      ((WorldItem.FunctionItem) copy).function(), tables.types(), context)));
      case INLINE_INTERFACE -> {
        Interface target = ((WorldItem.InlineInterface) copy).target();
        TypeTable.Context inside = new TypeTable.Context();
        tables.number(target);
        target.types().forEach(type -> tables.types().add(type, inside));
        tables.interfaces().add(InterfaceJson.of(target, packageIndex, tables.types(), inside));
      }
    }
  }
}
