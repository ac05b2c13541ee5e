package io.witbindgen.witabi;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Converts WIT types to value types. Each definition is converted once, and all handles to one
 * resource share one resource type, which serves only as its identity.
 */
public final class ValueTypes {
  private final Map<TypeDefinition, ValueType> definitions = new HashMap<>();
  private final Map<TypeDefinition, ResourceType> resources = new HashMap<>();

  /** An empty conversion. */
  public ValueTypes() {}

  /**
   * Converts the type of a function.
   *
   * @throws IllegalArgumentException if the canonical ABI has no such type, because it is too large
   *     or has no parts
   */
  public FunctionType of(Function.FunctionType function) {
    return new FunctionType(
        function.async(),
        function.parameters().stream()
            .map(p -> FunctionType.param(p.name(), of(p.type())))
            .toList(),
        function.result().map(this::of));
  }

  /**
   * Converts a type.
   *
   * @throws IllegalArgumentException if the canonical ABI has no such type, because it is too large
   *     or has no parts
   */
  public ValueType of(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE -> primitive((Type.Primitive) type);
      case NAMED -> of(((Type.Named) type).definition());
      case LIST -> ValueType.list(of(((Type.ListType) type).element()));
      case FIXED_LENGTH_LIST -> {
        Type.FixedLengthList list = (Type.FixedLengthList) type;
        yield ValueType.list(of(list.element()), list.length());
      }
      case MAP -> ValueType.map(of(((Type.MapType) type).key()), of(((Type.MapType) type).value()));
      case OPTION -> ValueType.option(of(((Type.OptionType) type).value()));
      case RESULT -> {
        Type.ResultType result = (Type.ResultType) type;
        yield ValueType.result(
            result.ok().map(this::of).orElse(null), result.error().map(this::of).orElse(null));
      }
      case TUPLE -> ValueType.tuple(all(((Type.TupleType) type).elements()));
      case OWN -> own(((Type.Own) type).resource());
      case BORROW -> ValueType.borrow(resource(((Type.Borrow) type).resource()));
      case FUTURE ->
          ValueType.future(((Type.FutureType) type).payload().map(this::of).orElse(null));
      case STREAM ->
          ValueType.stream(((Type.StreamType) type).element().map(this::of).orElse(null));
    };
  }

  /** A handle that owns a resource of this type. */
  public ValueType own(TypeDefinition resource) {
    return ValueType.own(resource(resource));
  }

  private ResourceType resource(TypeDefinition resource) {
    return resources.computeIfAbsent(resource.resolved(), r -> new ResourceType(r.name()));
  }

  /**
   * Converts the type that a name denotes.
   *
   * @throws IllegalArgumentException if the canonical ABI has no such type, because it is too large
   *     or has no parts
   */
  public ValueType of(TypeDefinition definition) {
    TypeDefinition resolved = definition.resolved();
    ValueType known = definitions.get(resolved);
    if (known == null) {
      known = body(resolved);
      definitions.put(resolved, known);
    }
    return known;
  }

  private ValueType body(TypeDefinition definition) {
    TypeBody body = definition.body();
    return switch (body.kind()) {
      case RECORD ->
          ValueType.record(
              ((TypeBody.RecordType) body)
                  .fields().stream().map(f -> ValueType.field(f.name(), of(f.type()))).toList());
      case VARIANT ->
          ValueType.variant(
              ((TypeBody.VariantType) body)
                  .cases().stream()
                      .map(c -> new ValueType.Case(c.name(), c.payload().map(this::of)))
                      .toList());
      case ENUM ->
          ValueType.enumeration(
              ((TypeBody.EnumType) body).cases().stream().map(TypeBody.EnumCase::name).toList());
      case FLAGS ->
          ValueType.flags(
              ((TypeBody.FlagsType) body).flags().stream().map(TypeBody.Flag::name).toList());
      case ALIAS -> of(((TypeBody.Alias) body).target());
      case RESOURCE, USE ->
          throw new IllegalStateException("not the type of a value: " + definition);
    };
  }

  private List<ValueType> all(List<Type> types) {
    return types.stream().map(this::of).toList();
  }

  private static ValueType primitive(Type.Primitive type) {
    return switch (type) {
      case BOOL -> ValueType.BOOL;
      case S8 -> ValueType.S8;
      case U8 -> ValueType.U8;
      case S16 -> ValueType.S16;
      case U16 -> ValueType.U16;
      case S32 -> ValueType.S32;
      case U32 -> ValueType.U32;
      case S64 -> ValueType.S64;
      case U64 -> ValueType.U64;
      case F32 -> ValueType.F32;
      case F64 -> ValueType.F64;
      case CHAR -> ValueType.CHAR;
      case STRING -> ValueType.STRING;
      case ERROR_CONTEXT -> ValueType.ERROR_CONTEXT;
    };
  }
}
