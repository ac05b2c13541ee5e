package io.witbindgen.componentize.merge;

import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Type;
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

/** Puts everything behind what it depends on, and leaves the order as it is otherwise. */
final class DependencyOrder {
  private DependencyOrder() {}

  /** What an item is known by, and what it depends on is. */
  record Keys(Object own, Set<Object> needed) {}

  /** An item, and what it depends on that was not looked at. */
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
    Set<T> sorted = new LinkedHashSet<>();
    Set<T> open = new LinkedHashSet<>();
    Deque<Visit<T>> stack = new ArrayDeque<>();
    for (T start : items) {
      enter(start, dependencies, open, sorted, stack);
      while (!stack.isEmpty()) {
        Visit<T> top = stack.peek();
        if (top.left().hasNext()) {
          T needed = byKey.get(top.left().next());
          if (needed != null && !needed.equals(top.item())) {
            enter(needed, dependencies, open, sorted, stack);
          }
        } else {
          stack.pop();
          open.remove(top.item());
          sorted.add(top.item());
        }
      }
    }
    return List.copyOf(sorted);
  }

  private static <T> void enter(
      T item, Function<T, Keys> dependencies, Set<T> open, Set<T> sorted, Deque<Visit<T>> stack) {
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

  static Keys types(TypeDefinition type) {
    Set<Object> needed = new LinkedHashSet<>();
    mentioned(type.body())
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

  private static Stream<TypeDefinition> mentioned(TypeBody body) {
    return switch (body.kind()) {
      case RECORD ->
          ((TypeBody.RecordType) body).fields().stream().flatMap(f -> mentioned(f.type()));
      case VARIANT ->
          ((TypeBody.VariantType) body)
              .cases().stream().flatMap(c -> c.payload().stream()).flatMap(t -> mentioned(t));
      case ALIAS -> mentioned(((TypeBody.Alias) body).target());
      case USE, ENUM, FLAGS, RESOURCE -> Stream.of();
    };
  }

  private static Stream<TypeDefinition> mentioned(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE -> Stream.of();
      case NAMED -> Stream.of(((Type.Named) type).definition());
      case LIST -> mentioned(((Type.ListType) type).element());
      case FIXED_LENGTH_LIST -> mentioned(((Type.FixedLengthList) type).element());
      case MAP -> mentioned(((Type.MapType) type).value());
      case OPTION -> mentioned(((Type.OptionType) type).value());
      case RESULT ->
          Stream.concat(
                  ((Type.ResultType) type).ok().stream(), ((Type.ResultType) type).error().stream())
              .flatMap(t -> mentioned(t));
      case TUPLE -> ((Type.TupleType) type).elements().stream().flatMap(t -> mentioned(t));
      case OWN -> Stream.of(((Type.Own) type).resource());
      case BORROW -> Stream.of(((Type.Borrow) type).resource());
      case FUTURE -> ((Type.FutureType) type).payload().stream().flatMap(t -> mentioned(t));
      case STREAM -> ((Type.StreamType) type).element().stream().flatMap(t -> mentioned(t));
    };
  }
}
