package io.witbindgen.componentize.world;

import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How long the chains of interfaces and types are that depend on each other. What recurses along
 * them relies on their being short; nesting of types is limited by validation, chains are not.
 */
public final class DependencyDepth {
  /** More than anybody writes, and little enough for a small stack. */
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

  /** Everything stands behind what it depends on, whose depth is known therefore. */
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
    int[] deepest = {0};
    mentioned(
        type.body(), other -> deepest[0] = Math.max(deepest[0], types.getOrDefault(other, 0)));
    types.put(type, checked(deepest[0] + 1, "type `" + type + "`"));
  }

  private static int checked(int depth, String what) {
    if (depth > MOST) {
      throw new ComponentizeException(
          what + " is at the end of a chain of more than " + MOST + " that depend on each other");
    }
    return depth;
  }

  private static void mentioned(TypeBody body, Consumer<TypeDefinition> each) {
    switch (body.kind()) {
      case RECORD ->
          ((TypeBody.RecordType) body).fields().forEach(field -> mentioned(field.type(), each));
      case VARIANT ->
          ((TypeBody.VariantType) body)
              .cases()
              .forEach(one -> one.payload().ifPresent(type -> mentioned(type, each)));
      case ENUM, FLAGS, RESOURCE -> {}
      case ALIAS -> mentioned(((TypeBody.Alias) body).target(), each);
      case USE -> each.accept(((TypeBody.Use) body).target());
    }
  }

  private static void mentioned(Type type, Consumer<TypeDefinition> each) {
    parts(type).forEach(part -> mentioned(part, each));
    switch (type.kind()) {
      case NAMED -> each.accept(((Type.Named) type).definition());
      case OWN -> each.accept(((Type.Own) type).resource());
      case BORROW -> each.accept(((Type.Borrow) type).resource());
      case PRIMITIVE, LIST, FIXED_LENGTH_LIST, MAP, OPTION, RESULT, TUPLE, FUTURE, STREAM -> {}
    }
  }

  private static List<Type> parts(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE, NAMED, OWN, BORROW -> List.of();
      case LIST -> List.of(((Type.ListType) type).element());
      case FIXED_LENGTH_LIST -> List.of(((Type.FixedLengthList) type).element());
      case MAP -> List.of(((Type.MapType) type).key(), ((Type.MapType) type).value());
      case OPTION -> List.of(((Type.OptionType) type).value());
      case RESULT ->
          Stream.concat(
                  ((Type.ResultType) type).ok().stream(), ((Type.ResultType) type).error().stream())
              .toList();
      case TUPLE -> ((Type.TupleType) type).elements();
      case FUTURE -> ((Type.FutureType) type).payload().stream().toList();
      case STREAM -> ((Type.StreamType) type).element().stream().toList();
    };
  }
}
