package io.witbindgen.wit.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Replaces the definitions that types refer to, and leaves everything else unchanged.
 *
 * @param replacement maps a definition to its replacement, or to itself if it stays
 */
public record Substitution(UnaryOperator<TypeDefinition> replacement) {

  /** A function with replaced references and another name. */
  public Function apply(Function function, String name, Metadata metadata) {
    Function.FunctionType type = function.type();
    List<Function.Parameter> parameters =
        type.parameters().stream()
            .map(p -> new Function.Parameter(p.name(), apply(p.type())))
            .toList();
    return new Function(
        name,
        apply(function.kind()),
        new Function.FunctionType(type.async(), parameters, apply(type.result())),
        metadata);
  }

  private FunctionKind apply(FunctionKind kind) {
    return switch (kind.kind()) {
      case FREE -> kind;
      case METHOD -> new FunctionKind.Method(replace(((FunctionKind.Method) kind).resource()));
      case STATIC -> new FunctionKind.Static(replace(((FunctionKind.Static) kind).resource()));
      case CONSTRUCTOR ->
          new FunctionKind.Constructor(replace(((FunctionKind.Constructor) kind).resource()));
    };
  }

  /** The body of a definition with replaced references. */
  public TypeBody apply(TypeBody body) {
    return switch (body.kind()) {
      case RECORD ->
          new TypeBody.RecordType(
              ((TypeBody.RecordType) body)
                  .fields().stream()
                      .map(f -> new TypeBody.Field(f.name(), apply(f.type()), f.metadata()))
                      .toList());
      case VARIANT ->
          new TypeBody.VariantType(
              ((TypeBody.VariantType) body)
                  .cases().stream()
                      .map(c -> new TypeBody.Case(c.name(), apply(c.payload()), c.metadata()))
                      .toList());
      case ENUM, FLAGS, RESOURCE -> body;
      case ALIAS -> new TypeBody.Alias(apply(((TypeBody.Alias) body).target()));
      case USE -> new TypeBody.Use(replace(((TypeBody.Use) body).target()));
    };
  }

  private Optional<Type> apply(Optional<Type> type) {
    return type.map(this::apply);
  }

  /** A type with replaced references. */
  public Type apply(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE -> type;
      case NAMED -> new Type.Named(replace(((Type.Named) type).definition()));
      case LIST -> new Type.ListType(apply(((Type.ListType) type).element()));
      case FIXED_LENGTH_LIST -> {
        Type.FixedLengthList list = (Type.FixedLengthList) type;
        yield new Type.FixedLengthList(apply(list.element()), list.length());
      }
      case MAP -> {
        Type.MapType map = (Type.MapType) type;
        yield new Type.MapType(map.key(), apply(map.value()));
      }
      case OPTION -> new Type.OptionType(apply(((Type.OptionType) type).value()));
      case RESULT -> {
        Type.ResultType result = (Type.ResultType) type;
        yield new Type.ResultType(apply(result.ok()), apply(result.error()));
      }
      case TUPLE ->
          new Type.TupleType(((Type.TupleType) type).elements().stream().map(this::apply).toList());
      case OWN -> new Type.Own(replace(((Type.Own) type).resource()));
      case BORROW -> new Type.Borrow(replace(((Type.Borrow) type).resource()));
      case FUTURE -> new Type.FutureType(apply(((Type.FutureType) type).payload()));
      case STREAM -> new Type.StreamType(apply(((Type.StreamType) type).element()));
    };
  }

  private TypeDefinition replace(TypeDefinition definition) {
    return replacement.apply(definition);
  }
}
