package io.witbindgen.component.encode;

import io.witbindgen.component.model.Declarator;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import java.util.List;
import java.util.Optional;

/** Encodes component-level types. */
final class TypeEncoder {
  private TypeEncoder() {}

  static void definition(ByteWriter writer, TypeDefinition type) {
    switch (type.kind()) {
      case VALUE -> valueType(writer, ((TypeDefinition.Value) type).type());
      case FUNCTION -> function(writer, (TypeDefinition.Function) type);
      case COMPONENT -> declarators(writer, 0x41, ((TypeDefinition.Component) type).declarators());
      case INSTANCE -> declarators(writer, 0x42, ((TypeDefinition.Instance) type).declarators());
      case RESOURCE -> resource(writer, (TypeDefinition.Resource) type);
    }
  }

  private static void resource(ByteWriter writer, TypeDefinition.Resource type) {
    writer.code(0x3f);
    CoreTypeEncoder.valueType(writer, type.representation());
    writer.flag(type.destructor().isPresent());
    type.destructor().ifPresent(writer::u32);
  }

  private static void function(ByteWriter writer, TypeDefinition.Function type) {
    writer.code(type.async() ? 0x43 : 0x40);
    writer.vector(type.params(), TypeEncoder::labelled);
    result(writer, type.result());
  }

  /** The result of a function: one, or explicitly none. */
  static void result(ByteWriter writer, Optional<ValueTypeRef> result) {
    if (result.isPresent()) {
      writer.code(0x00);
      reference(writer, result.get());
    } else {
      writer.code(0x01);
      writer.code(0x00);
    }
  }

  private static void labelled(ByteWriter writer, LabelledType labelled) {
    writer.name(labelled.label());
    reference(writer, labelled.type());
  }

  static void reference(ByteWriter writer, ValueTypeRef type) {
    switch (type.kind()) {
      case PRIMITIVE -> writer.code(((ValueTypeRef.Primitive) type).type().code());
      case INDEX -> writer.typeIndex(((ValueTypeRef.Index) type).type());
    }
  }

  private static void optionalReference(ByteWriter writer, Optional<ValueTypeRef> type) {
    writer.optional(type, TypeEncoder::reference);
  }

  private static void valueType(ByteWriter writer, DefinedValueType type) {
    if (type instanceof DefinedValueType.Primitive primitive) {
      writer.code(primitive.type().code());
      return;
    }
    writer.code(code(type.kind()));
    content(writer, type);
  }

  private static int code(DefinedValueType.Kind kind) {
    return switch (kind) {
      case PRIMITIVE -> throw new IllegalArgumentException("each primitive has its own code");
      case RECORD -> 0x72;
      case VARIANT -> 0x71;
      case LIST -> 0x70;
      case TUPLE -> 0x6f;
      case FLAGS -> 0x6e;
      case ENUM -> 0x6d;
      case OPTION -> 0x6b;
      case RESULT -> 0x6a;
      case OWN -> 0x69;
      case BORROW -> 0x68;
      case FIXED_LIST -> 0x67;
      case STREAM -> 0x66;
      case FUTURE -> 0x65;
      case MAP -> 0x63;
    };
  }

  private static void content(ByteWriter writer, DefinedValueType type) {
    switch (type.kind()) {
      case PRIMITIVE -> {}
      case RECORD ->
          writer.vector(((DefinedValueType.RecordOf) type).fields(), TypeEncoder::labelled);
      case VARIANT ->
          writer.vector(((DefinedValueType.VariantOf) type).cases(), TypeEncoder::variantCase);
      case LIST -> reference(writer, ((DefinedValueType.ListOf) type).element());
      case TUPLE ->
          writer.vector(((DefinedValueType.TupleOf) type).elements(), TypeEncoder::reference);
      case FLAGS -> writer.vector(((DefinedValueType.FlagsOf) type).labels(), ByteWriter::name);
      case ENUM -> writer.vector(((DefinedValueType.EnumOf) type).labels(), ByteWriter::name);
      case OPTION -> reference(writer, ((DefinedValueType.OptionOf) type).type());
      case RESULT -> {
        optionalReference(writer, ((DefinedValueType.ResultOf) type).ok());
        optionalReference(writer, ((DefinedValueType.ResultOf) type).error());
      }
      case OWN -> writer.u32(((DefinedValueType.Own) type).resource());
      case BORROW -> writer.u32(((DefinedValueType.Borrow) type).resource());
      case FIXED_LIST -> {
        reference(writer, ((DefinedValueType.FixedListOf) type).element());
        writer.u32(((DefinedValueType.FixedListOf) type).length());
      }
      case STREAM -> optionalReference(writer, ((DefinedValueType.StreamOf) type).element());
      case FUTURE -> optionalReference(writer, ((DefinedValueType.FutureOf) type).element());
      case MAP -> {
        reference(writer, ((DefinedValueType.MapOf) type).key());
        reference(writer, ((DefinedValueType.MapOf) type).value());
      }
    }
  }

  private static void variantCase(ByteWriter writer, DefinedValueType.Case variantCase) {
    writer.name(variantCase.label());
    optionalReference(writer, variantCase.type());
    writer.code(0x00);
  }

  private static void declarators(ByteWriter writer, int code, List<Declarator> declarators) {
    writer.code(code);
    writer.vector(declarators, TypeEncoder::declarator);
  }

  private static void declarator(ByteWriter writer, Declarator declarator) {
    writer.code(declarator.kind().code());
    switch (declarator.kind()) {
      case CORE_TYPE ->
          CoreTypeEncoder.definition(writer, ((Declarator.CoreType) declarator).type());
      case TYPE -> definition(writer, ((Declarator.Type) declarator).type());
      case ALIAS -> InstanceEncoder.alias(writer, ((Declarator.Alias) declarator).target());
      case IMPORT -> {
        ExternEncoder.name(writer, ((Declarator.Import) declarator).name());
        ExternEncoder.type(writer, ((Declarator.Import) declarator).type());
      }
      case EXPORT -> {
        ExternEncoder.name(writer, ((Declarator.Export) declarator).name());
        ExternEncoder.type(writer, ((Declarator.Export) declarator).type());
      }
    }
  }
}
