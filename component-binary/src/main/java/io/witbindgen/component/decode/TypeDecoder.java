package io.witbindgen.component.decode;

import io.witbindgen.component.model.Declarator;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decodes component-level types. */
final class TypeDecoder {
  private static final int RESOURCE = 0x3f;
  private static final int FUNCTION = 0x40;
  private static final int COMPONENT = 0x41;
  private static final int INSTANCE = 0x42;
  private static final int ASYNC_FUNCTION = 0x43;

  /** One shared object for each primitive, because a type section can have a million of them. */
  private static final Map<Integer, TypeDefinition> PRIMITIVES =
      byCode(type -> new TypeDefinition.Value(new DefinedValueType.Primitive(type)));

  private static final Map<Integer, ValueTypeRef> PRIMITIVE_REFERENCES =
      byCode(ValueTypeRef.Primitive::new);

  private TypeDecoder() {}

  private static <T> Map<Integer, T> byCode(Function<PrimitiveType, T> value) {
    return Arrays.stream(PrimitiveType.values())
        .collect(Collectors.toUnmodifiableMap(PrimitiveType::code, value));
  }

  static TypeDefinition definition(ByteReader reader) {
    TypeDefinition primitive = PRIMITIVES.get(reader.peek());
    if (primitive != null) {
      reader.nextByte();
      return primitive;
    }
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case RESOURCE -> resource(reader);
      case FUNCTION -> function(reader, false);
      case ASYNC_FUNCTION -> function(reader, true);
      case COMPONENT -> new TypeDefinition.Component(declarators(reader, true));
      case INSTANCE -> new TypeDefinition.Instance(declarators(reader, false));
      default -> new TypeDefinition.Value(valueType(reader, code, offset));
    };
  }

  private static TypeDefinition resource(ByteReader reader) {
    return new TypeDefinition.Resource(
        CoreTypeDecoder.valueType(reader),
        reader.flag("optional destructor") ? OptionalInt.of(reader.u32()) : OptionalInt.empty());
  }

  private static TypeDefinition function(ByteReader reader, boolean async) {
    return new TypeDefinition.Function(
        async, reader.vector("parameter", () -> labelled(reader)), result(reader));
  }

  /** The result of a function: one, or explicitly none. */
  static Optional<ValueTypeRef> result(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00 -> Optional.of(reference(reader));
      case 0x01 -> {
        reader.expect(0x00, "number of results");
        yield Optional.empty();
      }
      default -> throw reader.invalid("form of result", code, offset);
    };
  }

  private static LabelledType labelled(ByteReader reader) {
    return new LabelledType(reader.name(), reference(reader));
  }

  static ValueTypeRef reference(ByteReader reader) {
    ValueTypeRef primitive = PRIMITIVE_REFERENCES.get(reader.peek());
    if (primitive != null) {
      reader.nextByte();
      return primitive;
    }
    return new ValueTypeRef.Index(reader.typeIndex("value type"));
  }

  private static Optional<ValueTypeRef> optionalReference(ByteReader reader) {
    return reader.optional("optional type", () -> reference(reader));
  }

  private static DefinedValueType valueType(ByteReader reader, int code, int offset) {
    return switch (code) {
      case 0x72 -> new DefinedValueType.RecordOf(reader.vector("field", () -> labelled(reader)));
      case 0x71 -> new DefinedValueType.VariantOf(reader.vector("case", () -> variantCase(reader)));
      case 0x70 -> new DefinedValueType.ListOf(reference(reader));
      case 0x6f -> new DefinedValueType.TupleOf(reader.vector("element", () -> reference(reader)));
      case 0x6e -> new DefinedValueType.FlagsOf(labels(reader));
      case 0x6d -> new DefinedValueType.EnumOf(labels(reader));
      case 0x6b -> new DefinedValueType.OptionOf(reference(reader));
      case 0x6a ->
          new DefinedValueType.ResultOf(optionalReference(reader), optionalReference(reader));
      case 0x69 -> new DefinedValueType.Own(reader.u32());
      case 0x68 -> new DefinedValueType.Borrow(reader.u32());
      case 0x67 -> new DefinedValueType.FixedListOf(reference(reader), reader.u32());
      case 0x66 -> new DefinedValueType.StreamOf(optionalReference(reader));
      case 0x65 -> new DefinedValueType.FutureOf(optionalReference(reader));
      case 0x63 -> new DefinedValueType.MapOf(reference(reader), reference(reader));
      default -> throw reader.invalid("type", code, offset);
    };
  }

  private static DefinedValueType.Case variantCase(ByteReader reader) {
    DefinedValueType.Case result =
        new DefinedValueType.Case(reader.name(), optionalReference(reader));
    reader.expect(0x00, "end of a case");
    return result;
  }

  private static List<String> labels(ByteReader reader) {
    return reader.vector("label", reader::name);
  }

  private static List<Declarator> declarators(ByteReader reader, boolean ofComponent) {
    return reader.nested(
        "type", () -> reader.vector("declarator", () -> declarator(reader, ofComponent)));
  }

  private static Declarator declarator(ByteReader reader, boolean ofComponent) {
    int offset = reader.position();
    int code = reader.nextByte();
    if (code == 0x03 && ofComponent) {
      return new Declarator.Import(offset, ExternDecoder.name(reader), ExternDecoder.type(reader));
    }
    return switch (code) {
      case 0x00 -> new Declarator.CoreType(offset, CoreTypeDecoder.definition(reader));
      case 0x01 -> new Declarator.Type(offset, definition(reader));
      case 0x02 -> new Declarator.Alias(offset, InstanceDecoder.alias(reader));
      case 0x04 ->
          new Declarator.Export(offset, ExternDecoder.name(reader), ExternDecoder.type(reader));
      default -> throw reader.invalid("declarator", code, offset);
    };
  }
}
