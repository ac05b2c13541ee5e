package io.witbindgen.componentize.world;

import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The world that each function came from, of those that were merged.
 *
 * <p>Types without a name are the same only in one of those worlds: two functions of the same
 * structure have two types if they come from two modules.
 */
final class Origins {
  /** Represents an interface as a whole. */
  private static final String WHOLE = "";

  private final Map<String, Integer> first = new HashMap<>();

  /**
   * Remembers the origins of functions.
   *
   * @param worlds the functions of each world, in the order of merging
   */
  Origins(List<Set<String>> worlds) {
    for (int i = 0; i < worlds.size(); i++) {
      for (String function : worlds.get(i)) {
        first.putIfAbsent(function, i);
      }
    }
  }

  /**
   * The functions and interfaces of a world, by names that are the same in all worlds that contain
   * them.
   */
  static Set<String> functions(World world) {
    Set<String> functions = new LinkedHashSet<>();
    for (Direction direction : Direction.values()) {
      for (WorldItem written : world.items(direction)) {
        Item item = Item.of(written);
        if (item instanceof Item.InterfaceItem unit) {
          functions.add(name(direction, item, WHOLE));
          unit.unit().functions().forEach(f -> functions.add(name(direction, item, f.plainName())));
        } else if (item instanceof Item.FunctionItem) {
          functions.add(name(direction, item, item.name()));
        }
      }
    }
    return functions;
  }

  private static String name(Direction direction, Item item, String function) {
    Optional<ScopeId.InterfaceId> shared =
        item instanceof Item.InterfaceItem unit ? unit.id() : Optional.empty();
    String owner =
        shared.map(ScopeId.InterfaceId::toString).orElse(direction.keyword() + " " + item.name());
    return owner + "#" + function;
  }

  /** The scope of the types without a name that a function mentions. */
  ScopeId typeScope(ScopeId.WorldId world, Direction direction, FunctionRef function) {
    int origin = first.getOrDefault(name(direction, function.item(), function.name()), 0);
    int base = first.getOrDefault(name(direction, function.item(), WHOLE), 0);
    return origin == base
        ? function.scope()
        : new ScopeId.InlineInterfaceId(world, direction, function.scope() + " of world " + origin);
  }
}
