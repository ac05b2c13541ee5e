package io.witbindgen.componentize.encode;

import io.witbindgen.componentize.world.TypeRef;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types that are defined in a scope, by the WIT types that they represent. */
final class TypeMaps {
  /** The structure of a type without a name. */
  record Shape(Type.Kind kind, long length, List<Optional<TypeRef>> parts) {}

  /** The structure of a function type. */
  record FunctionShape(
      boolean async, List<String> names, List<TypeRef> params, Optional<TypeRef> result) {}

  /** Represents all scopes. */
  private static final ScopeId ANYWHERE =
      new ScopeId.WorldId(PackageName.of("any", "where", Optional.empty()), "");

  private final Map<TypeRef, Integer> types;
  private final Map<Shape, Integer> shapes;
  private final Map<FunctionShape, Integer> functions;
  private final Map<Type.Kind, Integer> units;

  TypeMaps() {
    this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  private TypeMaps(
      Map<TypeRef, Integer> types,
      Map<Shape, Integer> shapes,
      Map<FunctionShape, Integer> functions,
      Map<Type.Kind, Integer> units) {
    this.types = types;
    this.shapes = shapes;
    this.functions = functions;
    this.units = units;
  }

  TypeMaps copy() {
    return new TypeMaps(
        new HashMap<>(types),
        new HashMap<>(shapes),
        new HashMap<>(functions),
        new HashMap<>(units));
  }

  Map<TypeRef, Integer> types() {
    return types;
  }

  Map<FunctionShape, Integer> functions() {
    return functions;
  }

  /** The streams and futures without content. */
  Map<Type.Kind, Integer> units() {
    return units;
  }

  Optional<Integer> find(TypeRef type) {
    Integer known = types.get(type);
    if (known == null && type.type().kind() != Type.Kind.NAMED) {
      known = shapes.get(shape(type));
    }
    return Optional.ofNullable(known);
  }

  void put(TypeRef type, int index) {
    types.put(type, index);
    if (type.type().kind() != Type.Kind.NAMED) {
      shapes.put(shape(type), index);
    }
  }

  /**
   * Forgets a definition, whose name denotes another type from now on, and the types that mention
   * it.
   */
  void remove(TypeDefinition definition) {
    types.remove(TypeRef.of(definition));
    if (definition.body() instanceof TypeBody.Alias alias
        && alias.target().kind() != Type.Kind.NAMED) {
      shapes.remove(shape(new TypeRef(definition.owner(), alias.target())));
    }
  }

  private static Shape shape(TypeRef type) {
    ScopeId scope = type.scope();
    List<Optional<Type>> parts =
        switch (type.type().kind()) {
          case PRIMITIVE, NAMED -> List.of(Optional.of(type.type()));
          case LIST -> some(((Type.ListType) type.type()).element());
          case FIXED_LENGTH_LIST -> some(((Type.FixedLengthList) type.type()).element());
          case MAP ->
              some(((Type.MapType) type.type()).key(), ((Type.MapType) type.type()).value());
          case OPTION -> some(((Type.OptionType) type.type()).value());
          case RESULT ->
              List.of(
                  ((Type.ResultType) type.type()).ok(), ((Type.ResultType) type.type()).error());
          case TUPLE -> some(((Type.TupleType) type.type()).elements().toArray(Type[]::new));
          case OWN -> some(new Type.Named(((Type.Own) type.type()).resource()));
          case BORROW -> some(new Type.Named(((Type.Borrow) type.type()).resource()));
          case FUTURE -> List.of(((Type.FutureType) type.type()).payload());
          case STREAM -> List.of(((Type.StreamType) type.type()).element());
        };
    long length = type.type() instanceof Type.FixedLengthList list ? list.length() : 0;
    return new Shape(
        type.type().kind(),
        length,
        parts.stream().map(part -> part.map(t -> key(scope, t))).toList());
  }

  private static List<Optional<Type>> some(Type... types) {
    List<Optional<Type>> parts = new ArrayList<>();
    for (Type type : types) {
      parts.add(Optional.of(type));
    }
    return parts;
  }

  /** A type without structure is the same in every scope. */
  private static TypeRef key(ScopeId scope, Type type) {
    return type.kind() == Type.Kind.PRIMITIVE
        ? new TypeRef(ANYWHERE, type)
        : new TypeRef(scope, type);
  }

  static FunctionShape shape(ScopeId scope, Function.FunctionType type) {
    return new FunctionShape(
        type.async(),
        type.parameters().stream().map(Function.Parameter::name).toList(),
        type.parameters().stream().map(p -> key(scope, p.type())).toList(),
        type.result().map(t -> key(scope, t)));
  }
}
