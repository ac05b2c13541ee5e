package io.witbindgen.componentize.encode;

import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.TypeRef;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Defines types in one scope of the component, each when it is first needed. */
abstract class TypeWriter {
  private final TypeMaps maps;

  TypeWriter(TypeMaps maps) {
    this.maps = maps;
  }

  TypeMaps maps() {
    return maps;
  }

  /** Defines a type; returns its index. */
  abstract int define(TypeDefinition type);

  /** Gives a type its name, if names are given in this scope; returns its index from now on. */
  abstract int name(ExternName name, int type);

  /** Introduces a resource; returns its index. */
  abstract int resource(ExternName name);

  /** Finds the index of a type of another interface. */
  abstract int foreign(io.witbindgen.wit.model.TypeDefinition type);

  /** Whether the types of an interface are defined here. */
  abstract boolean isOwn(ScopeId owner);

  /** The name of an import or export. */
  static ExternName externName(String name, Metadata metadata) {
    return externName(name, Optional.empty(), metadata.externalId());
  }

  /** The name of an import or export. */
  static ExternName externName(
      String name, Optional<String> implemented, Optional<String> externalId) {
    List<ExternName.Attribute> attributes = new ArrayList<>();
    implemented.ifPresent(id -> attributes.add(new ExternName.Attribute.Implements(id)));
    externalId.ifPresent(id -> attributes.add(new ExternName.Attribute.ExternalId(id)));
    return new ExternName(name, attributes);
  }

  /** The type of a function; returns its index. */
  final int encode(FunctionRef function) {
    Function.FunctionType type = function.function().type();
    TypeMaps.FunctionShape shape = TypeMaps.shape(function.typeScope(), type);
    Integer known = maps().functions().get(shape);
    if (known != null) {
      return known;
    }
    List<LabelledType> params = new ArrayList<>();
    for (Function.Parameter parameter : type.parameters()) {
      params.add(
          new LabelledType(parameter.name(), encode(function.typeScope(), parameter.type())));
    }
    Optional<ValueTypeRef> result = encode(function.typeScope(), type.result());
    int index = define(new TypeDefinition.Function(type.async(), params, result));
    maps().functions().put(shape, index);
    return index;
  }

  private Optional<ValueTypeRef> encode(ScopeId scope, Optional<Type> type) {
    return type.map(t -> encode(scope, t));
  }

  /** A type as a scope mentions it. */
  final ValueTypeRef encode(ScopeId scope, Type type) {
    return type instanceof Type.Primitive primitive
        ? new ValueTypeRef.Primitive(primitive(primitive))
        : new ValueTypeRef.Index(index(new TypeRef(scope, type)));
  }

  /** The index of a type that has one. */
  final int index(TypeRef type) {
    Optional<Integer> known = maps().find(type);
    if (known.isPresent()) {
      return known.get();
    }
    int index =
        type.type() instanceof Type.Named named
            ? named(named.definition())
            : value(structure(type.scope(), type.type()));
    maps().put(type, index);
    return index;
  }

  /** The index of a type with a name. */
  final int index(io.witbindgen.wit.model.TypeDefinition definition) {
    return index(TypeRef.of(definition));
  }

  private int named(io.witbindgen.wit.model.TypeDefinition definition) {
    ScopeId owner = definition.owner();
    if (owner.kind() != ScopeId.Kind.WORLD && !isOwn(owner)) {
      return foreign(definition);
    }
    ExternName name = externName(definition.name(), definition.metadata());
    return definition.body().kind() == TypeBody.Kind.RESOURCE
        ? resource(name)
        : name(name, body(owner, definition.body()));
  }

  private int value(DefinedValueType type) {
    return define(new TypeDefinition.Value(type));
  }

  private int body(ScopeId scope, TypeBody body) {
    return switch (body.kind()) {
      case RESOURCE -> throw new AssertionError("a resource has no structure");
      case USE -> index(((TypeBody.Use) body).target());
      case ALIAS -> alias(scope, ((TypeBody.Alias) body).target());
      case RECORD -> value(fields(scope, (TypeBody.RecordType) body));
      case VARIANT -> value(cases(scope, (TypeBody.VariantType) body));
      case ENUM ->
          value(
              new DefinedValueType.EnumOf(
                  ((TypeBody.EnumType) body)
                      .cases().stream().map(TypeBody.EnumCase::name).toList()));
      case FLAGS ->
          value(
              new DefinedValueType.FlagsOf(
                  ((TypeBody.FlagsType) body).flags().stream().map(TypeBody.Flag::name).toList()));
    };
  }

  private int alias(ScopeId scope, Type target) {
    return target instanceof Type.Named other
        ? index(other.definition())
        : value(structure(scope, target));
  }

  private DefinedValueType fields(ScopeId scope, TypeBody.RecordType type) {
    List<LabelledType> fields = new ArrayList<>();
    type.fields().forEach(f -> fields.add(new LabelledType(f.name(), encode(scope, f.type()))));
    return new DefinedValueType.RecordOf(fields);
  }

  private DefinedValueType cases(ScopeId scope, TypeBody.VariantType type) {
    List<DefinedValueType.Case> cases = new ArrayList<>();
    type.cases()
        .forEach(c -> cases.add(new DefinedValueType.Case(c.name(), encode(scope, c.payload()))));
    return new DefinedValueType.VariantOf(cases);
  }

  private DefinedValueType structure(ScopeId scope, Type type) {
    return switch (type.kind()) {
      case PRIMITIVE -> new DefinedValueType.Primitive(primitive((Type.Primitive) type));
      case NAMED -> throw new AssertionError("a name is not a structure");
      case LIST -> new DefinedValueType.ListOf(encode(scope, ((Type.ListType) type).element()));
      case FIXED_LENGTH_LIST -> {
        Type.FixedLengthList list = (Type.FixedLengthList) type;
        yield new DefinedValueType.FixedListOf(encode(scope, list.element()), (int) list.length());
      }
      case MAP -> {
        Type.MapType map = (Type.MapType) type;
        yield new DefinedValueType.MapOf(encode(scope, map.key()), encode(scope, map.value()));
      }
      case OPTION -> new DefinedValueType.OptionOf(encode(scope, ((Type.OptionType) type).value()));
      case RESULT -> {
        Type.ResultType result = (Type.ResultType) type;
        Optional<ValueTypeRef> ok = encode(scope, result.ok());
        yield new DefinedValueType.ResultOf(ok, encode(scope, result.error()));
      }
      case TUPLE ->
          new DefinedValueType.TupleOf(
              ((Type.TupleType) type).elements().stream().map(t -> encode(scope, t)).toList());
      case OWN -> new DefinedValueType.Own(index(((Type.Own) type).resource()));
      case BORROW -> new DefinedValueType.Borrow(index(((Type.Borrow) type).resource()));
      case FUTURE ->
          new DefinedValueType.FutureOf(encode(scope, ((Type.FutureType) type).payload()));
      case STREAM ->
          new DefinedValueType.StreamOf(encode(scope, ((Type.StreamType) type).element()));
    };
  }

  /** The index of the stream or future without content, for an intrinsic. */
  final int unit(boolean isStream) {
    Type.Kind kind = isStream ? Type.Kind.STREAM : Type.Kind.FUTURE;
    Integer known = maps().units().get(kind);
    if (known == null) {
      known =
          value(
              isStream
                  ? new DefinedValueType.StreamOf(Optional.empty())
                  : new DefinedValueType.FutureOf(Optional.empty()));
      maps().units().put(kind, known);
    }
    return known;
  }

  private static PrimitiveType primitive(Type.Primitive type) {
    return switch (type) {
      case BOOL -> PrimitiveType.BOOL;
      case S8 -> PrimitiveType.S8;
      case U8 -> PrimitiveType.U8;
      case S16 -> PrimitiveType.S16;
      case U16 -> PrimitiveType.U16;
      case S32 -> PrimitiveType.S32;
      case U32 -> PrimitiveType.U32;
      case S64 -> PrimitiveType.S64;
      case U64 -> PrimitiveType.U64;
      case F32 -> PrimitiveType.F32;
      case F64 -> PrimitiveType.F64;
      case CHAR -> PrimitiveType.CHAR;
      case STRING -> PrimitiveType.STRING;
      case ERROR_CONTEXT -> PrimitiveType.ERROR_CONTEXT;
    };
  }
}
