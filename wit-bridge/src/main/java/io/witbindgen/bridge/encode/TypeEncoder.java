package io.witbindgen.bridge.encode;

import io.witbindgen.component.encode.DeclaratorBuilder;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of one scope: from WIT types to definitions of component types.
 *
 * <p>A name becomes an import or export of a type, which all further mentions refer to. What has no
 * name is defined where it is first mentioned.
 */
final class TypeEncoder {
  /** Gives a type its name in a scope, and returns the index that it has under that name. */
  interface Introduction {
    int introduce(ExternName name, ExternType type);
  }

  /** Finds the index of a type of another interface. */
  interface Foreign {
    int index(TypeDefinition type);
  }

  private final ScopeId scope;
  private final DeclaratorBuilder declarators;
  private final Introduction introduction;
  private final Foreign foreign;
  private final Map<TypeDefinition, Integer> named = new HashMap<>();
  private final Map<Type, ValueTypeRef> unnamed = new HashMap<>();
  private final Map<Function.FunctionType, Integer> functions = new HashMap<>();

  private TypeEncoder(
      ScopeId scope, DeclaratorBuilder declarators, Introduction introduction, Foreign foreign) {
    this.scope = scope;
    this.declarators = declarators;
    this.introduction = introduction;
    this.foreign = foreign;
  }

  /** The types of an interface, which its instance exports. */
  static TypeEncoder ofInterface(ScopeId id, DeclaratorBuilder instance, OuterScope outer) {
    return new TypeEncoder(
        id, instance, instance::export, type -> instance.outerType(1, outer.alias(type)));
  }

  /** The types of a world, which it imports. */
  static TypeEncoder ofWorld(ScopeId id, OuterScope world) {
    DeclaratorBuilder declarators = world.declarators();
    return new TypeEncoder(id, declarators, declarators::importOf, world::alias);
  }

  /** The index of a named type; it is introduced when it is first needed. */
  int encode(TypeDefinition type) {
    Integer known = named.get(type);
    if (known == null) {
      known = type.owner().equals(scope) ? introduce(type) : foreign.index(type);
      named.put(type, known);
    }
    return known;
  }

  private int introduce(TypeDefinition type) {
    ExternName name = ExternNames.of(type.name(), type.metadata());
    return introduction.introduce(name, bound(type.body()));
  }

  private ExternType bound(TypeBody body) {
    return switch (body.kind()) {
      case RESOURCE -> new ExternType.SubResource();
      case USE -> new ExternType.TypeEqual(encode(((TypeBody.Use) body).target()));
      case ALIAS -> new ExternType.TypeEqual(alias(((TypeBody.Alias) body).target()));
      case RECORD -> define(fields((TypeBody.RecordType) body));
      case VARIANT -> define(cases((TypeBody.VariantType) body));
      case ENUM ->
          define(
              new DefinedValueType.EnumOf(
                  ((TypeBody.EnumType) body)
                      .cases().stream().map(TypeBody.EnumCase::name).toList()));
      case FLAGS ->
          define(
              new DefinedValueType.FlagsOf(
                  ((TypeBody.FlagsType) body).flags().stream().map(TypeBody.Flag::name).toList()));
    };
  }

  private int alias(Type target) {
    return target instanceof Type.Named other ? encode(other.definition()) : add(structure(target));
  }

  private ExternType define(DefinedValueType type) {
    return new ExternType.TypeEqual(add(type));
  }

  private int add(DefinedValueType type) {
    return declarators.type(new io.witbindgen.component.model.TypeDefinition.Value(type));
  }

  private DefinedValueType fields(TypeBody.RecordType type) {
    return new DefinedValueType.RecordOf(
        type.fields().stream().map(f -> new LabelledType(f.name(), encode(f.type()))).toList());
  }

  private DefinedValueType cases(TypeBody.VariantType type) {
    return new DefinedValueType.VariantOf(
        type.cases().stream()
            .map(c -> new DefinedValueType.Case(c.name(), encode(c.payload())))
            .toList());
  }

  /** The index of a function type. */
  int encode(Function.FunctionType type) {
    Integer known = functions.get(type);
    if (known == null) {
      List<LabelledType> params =
          type.parameters().stream()
              .map(p -> new LabelledType(p.name(), encode(p.type())))
              .toList();
      known =
          declarators.type(
              new io.witbindgen.component.model.TypeDefinition.Function(
                  type.async(), params, encode(type.result())));
      functions.put(type, known);
    }
    return known;
  }

  private Optional<ValueTypeRef> encode(Optional<Type> type) {
    return type.map(this::encode);
  }

  private List<ValueTypeRef> encode(List<Type> types) {
    return types.stream().map(this::encode).toList();
  }

  private ValueTypeRef encode(Type type) {
    if (type instanceof Type.Primitive primitive) {
      return new ValueTypeRef.Primitive(primitive(primitive));
    }
    if (type instanceof Type.Named other) {
      return new ValueTypeRef.Index(encode(other.definition()));
    }
    ValueTypeRef known = unnamed.get(type);
    if (known == null) {
      known = new ValueTypeRef.Index(add(structure(type)));
      unnamed.put(type, known);
    }
    return known;
  }

  private DefinedValueType structure(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE -> new DefinedValueType.Primitive(primitive((Type.Primitive) type));
      case NAMED -> throw new AssertionError("a name is not a structure");
      case LIST -> new DefinedValueType.ListOf(encode(((Type.ListType) type).element()));
      case FIXED_LENGTH_LIST -> {
        Type.FixedLengthList list = (Type.FixedLengthList) type;
        yield new DefinedValueType.FixedListOf(encode(list.element()), (int) list.length());
      }
      case MAP -> {
        Type.MapType map = (Type.MapType) type;
        yield new DefinedValueType.MapOf(encode(map.key()), encode(map.value()));
      }
      case OPTION -> new DefinedValueType.OptionOf(encode(((Type.OptionType) type).value()));
      case RESULT -> {
        Type.ResultType result = (Type.ResultType) type;
        yield new DefinedValueType.ResultOf(encode(result.ok()), encode(result.error()));
      }
      case TUPLE -> new DefinedValueType.TupleOf(encode(((Type.TupleType) type).elements()));
      case OWN -> new DefinedValueType.Own(encode(((Type.Own) type).resource()));
      case BORROW -> new DefinedValueType.Borrow(encode(((Type.Borrow) type).resource()));
      case FUTURE -> new DefinedValueType.FutureOf(encode(((Type.FutureType) type).payload()));
      case STREAM -> new DefinedValueType.StreamOf(encode(((Type.StreamType) type).element()));
    };
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
