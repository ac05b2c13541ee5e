package io.witbindgen.componentize.merge;

import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.world.TypeParts;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts each item after those that it depends on, and otherwise keeps the order. */
final class DependencyOrder {
  private DependencyOrder() {}

  /** The key of an item, and the keys of the items that it depends on. */
  record Keys(Object own, Set<Object> needed) {}

  /** An item, and those of its dependencies that have not been visited. */
  private record Visit<T>(T item, Iterator<Object> left) {}

  /**
   * Sorts items.
   *
   * @param dependencies the key of an item, and the keys of what it depends on
   * @throws ComponentizeException if items depend on each other
   */
  static <T> List<T> sort(List<T> items, Function<T, Keys> dependencies) {
    Map<Object, T> byKey = new HashMap<>();
    items.forEach(item -> byKey.put(dependencies.apply(item).own(), item));
    Walk<T> walk = new Walk<>(dependencies);
    for (T start : items) {
      walk.enter(start);
      while (!walk.stack.isEmpty()) {
        Visit<T> top = walk.stack.element();
        if (top.left().hasNext()) {
          T needed = byKey.get(top.left().next());
          if (needed != null && !needed.equals(top.item())) {
            walk.enter(needed);
          }
        } else {
          walk.leave();
        }
      }
    }
    return List.copyOf(walk.sorted);
  }

  /** A walk along the dependencies, depth first and without recursion. */
  private static final class Walk<T> {
    private final Function<T, Keys> dependencies;
    private final Set<T> sorted = new LinkedHashSet<>();
    private final Set<T> open = new LinkedHashSet<>();
    private final Deque<Visit<T>> stack = new ArrayDeque<>();

    Walk(Function<T, Keys> dependencies) {
      this.dependencies = dependencies;
    }

    void enter(T item) {
      if (sorted.contains(item)) {
        return;
      }
      if (!open.add(item)) {
        List<T> path = new ArrayList<>(open);
        String cycle =
            path.subList(path.indexOf(item), path.size()).stream()
                .map(each -> each + " -> ")
                .collect(Collectors.joining());
        throw new ComponentizeException(
            "together they depend on each other, which they do not alone: " + cycle + item);
      }
      stack.push(new Visit<>(item, dependencies.apply(item).needed().iterator()));
    }

    void leave() {
      T item = stack.pop().item();
      open.remove(item);
      sorted.add(item);
    }
  }

  static Keys types(TypeDefinition type) {
    Set<Object> needed = new LinkedHashSet<>();
    TypeParts.definitions(type.body())
        .filter(other -> other.owner().equals(type.owner()))
        .map(TypeDefinition::name)
        .forEach(needed::add);
    return new Keys(type.name(), needed);
  }

  static Keys interfaces(Interface unit) {
    Set<Object> needed = new LinkedHashSet<>();
    used(unit).map(TypeDefinition::owner).forEach(needed::add);
    return new Keys(unit.id(), needed);
  }

  static Keys worlds(World world) {
    return new Keys(world.id(), new LinkedHashSet<>(world.includes()));
  }

  static Keys packages(WitPackage one) {
    Set<Object> needed = new LinkedHashSet<>();
    one.interfaces().forEach(unit -> add(unit, needed));
    for (World world : one.worlds()) {
      world.includes().forEach(id -> needed.add(id.packageName()));
      for (WorldItem item : items(world)) {
        switch (item.kind()) {
          case NAMED_INTERFACE ->
              needed.add(((WorldItem.NamedInterface) item).target().id().packageName());
          case PLAIN_INTERFACE ->
              needed.add(((WorldItem.PlainInterface) item).target().id().packageName());
          case INLINE_INTERFACE -> add(((WorldItem.InlineInterface) item).target(), needed);
          case TYPE -> {
            if (((WorldItem.TypeItem) item).type().body() instanceof TypeBody.Use use) {
              needed.add(use.target().owner().packageName());
            }
          }
          case FUNCTION -> {}
        }
      }
    }
    return new Keys(one.name(), needed);
  }

  private static List<WorldItem> items(World world) {
    List<WorldItem> items = new ArrayList<>(world.imports());
    items.addAll(world.exports());
    return items;
  }

  private static void add(Interface unit, Set<Object> needed) {
    used(unit).forEach(type -> needed.add(type.owner().packageName()));
  }

  private static Stream<TypeDefinition> used(Interface unit) {
    return unit.types().stream()
        .flatMap(
            type ->
                type.body() instanceof TypeBody.Use use ? Stream.of(use.target()) : Stream.of());
  }
}
