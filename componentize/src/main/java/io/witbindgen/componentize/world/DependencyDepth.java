package io.witbindgen.componentize.world;

import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits the length of chains of interfaces and types that depend on each other. Code that recurses
 * along such chains relies on it: validation limits how deep types are nested, but not how long
 * chains are.
 */
public final class DependencyDepth {
  /** More than occurs in practice, and small enough for a small stack. */
  private static final int MOST = 500;

  private final Map<ScopeId, Integer> interfaces = new HashMap<>();
  private final Map<TypeDefinition, Integer> types = new HashMap<>();

  private DependencyDepth() {}

  /**
   * Checks all packages.
   *
   * @throws ComponentizeException if a chain is too long
   */
  static void check(Resolution resolution) {
    DependencyDepth depth = new DependencyDepth();
    resolution
        .packages()
        .forEach(
            one -> {
              one.interfaces().forEach(depth::add);
              one.worlds().forEach(depth::add);
            });
  }

  /**
   * Checks a world.
   *
   * @throws ComponentizeException if a chain is too long
   */
  public static void check(World world) {
    new DependencyDepth().add(world);
  }

  private void add(World world) {
    for (Direction direction : Direction.values()) {
      for (WorldItem item : world.items(direction)) {
        switch (item.kind()) {
          case NAMED_INTERFACE -> add(((WorldItem.NamedInterface) item).target());
          case INLINE_INTERFACE -> add(((WorldItem.InlineInterface) item).target());
          case PLAIN_INTERFACE -> add(((WorldItem.PlainInterface) item).target());
          case TYPE -> add(((WorldItem.TypeItem) item).type());
          case FUNCTION -> {}
        }
      }
    }
  }

  /** Everything comes after the things that it depends on, so their depth is known. */
  private void add(Interface unit) {
    int deepest = 0;
    for (TypeDefinition type : unit.types()) {
      add(type);
      if (type.body() instanceof TypeBody.Use use) {
        deepest = Math.max(deepest, interfaces.getOrDefault(use.target().owner(), 0));
      }
    }
    interfaces.put(unit.id(), checked(deepest + 1, "interface `" + unit.id() + "`"));
  }

  private void add(TypeDefinition type) {
    int deepest =
        TypeParts.definitions(type.body())
            .mapToInt(other -> types.getOrDefault(other, 0))
            .max()
            .orElse(0);
    types.put(type, checked(deepest + 1, "type `" + type + "`"));
  }

  private static int checked(int depth, String what) {
    if (depth > MOST) {
      throw new ComponentizeException(
          what + " is at the end of a chain of more than " + MOST + " that depend on each other");
    }
    return depth;
  }
}
