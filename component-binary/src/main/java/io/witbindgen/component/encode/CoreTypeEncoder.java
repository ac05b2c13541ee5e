package io.witbindgen.component.encode;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.core.StorageType;
import io.witbindgen.component.model.CoreModuleDeclarator;
import io.witbindgen.component.model.CoreTypeDefinition;

/** Encodes core types: those of core WebAssembly, and module types. */
final class CoreTypeEncoder {
  private static final int REC = 0x4e;
  private static final int FINAL_SUB = 0x4f;
  private static final int SUB = 0x50;
  private static final int MODULE = 0x50;
  private static final int SHARED = 0x65;
  private static final int REF = 0x64;
  private static final int NULLABLE_REF = 0x63;

  private CoreTypeEncoder() {}

  /**
   * A core type inside a component, where a subtype needs a prefix to distinguish it from a module
   * type.
   */
  static void definition(ByteWriter writer, CoreTypeDefinition type) {
    switch (type.kind()) {
      case RECURSIVE -> {
        RecursiveType recursive = ((CoreTypeDefinition.Recursive) type).type();
        if (!recursive.group() && !only(recursive).isFinal()) {
          writer.code(0x00);
        }
        recursive(writer, recursive);
      }
      case MODULE -> {
        writer.code(MODULE);
        writer.vector(
            ((CoreTypeDefinition.Module) type).declarators(), CoreTypeEncoder::declarator);
      }
    }
  }

  private static void declarator(ByteWriter writer, CoreModuleDeclarator declarator) {
    switch (declarator.kind()) {
      case IMPORT -> {
        writer.code(0x00);
        CoreExternEncoder.importOf(writer, ((CoreModuleDeclarator.Import) declarator).declared());
      }
      case TYPE -> {
        writer.code(0x01);
        recursive(writer, ((CoreModuleDeclarator.Type) declarator).type());
      }
      case OUTER_ALIAS -> {
        CoreModuleDeclarator.OuterAlias alias = (CoreModuleDeclarator.OuterAlias) declarator;
        writer.code(0x02);
        writer.code(0x10);
        writer.code(0x01);
        writer.u32(alias.count());
        writer.u32(alias.index());
      }
      case EXPORT -> {
        CoreModuleDeclarator.Export export = (CoreModuleDeclarator.Export) declarator;
        writer.code(0x03);
        writer.name(export.name());
        CoreExternEncoder.type(writer, export.type());
      }
    }
  }

  /** A core type inside a module type. */
  static void recursive(ByteWriter writer, RecursiveType type) {
    if (type.group()) {
      writer.code(REC);
      writer.vector(type.types(), CoreTypeEncoder::subType);
    } else {
      subType(writer, only(type));
    }
  }

  private static RecursiveType.SubType only(RecursiveType type) {
    if (type.types().size() != 1) {
      throw new IllegalArgumentException("no group, but not one core type either: " + type);
    }
    return type.types().get(0);
  }

  private static void subType(ByteWriter writer, RecursiveType.SubType type) {
    if (!type.isFinal() || !type.supertypes().isEmpty()) {
      writer.code(type.isFinal() ? FINAL_SUB : SUB);
      writer.vector(type.supertypes(), ByteWriter::u32);
    }
    composite(writer, type.type());
  }

  private static void composite(ByteWriter writer, CompositeType type) {
    if (type.shared()) {
      writer.code(SHARED);
    }
    switch (type.kind()) {
      case FUNCTION -> {
        CompositeType.Function function = (CompositeType.Function) type;
        writer.code(0x60);
        writer.vector(function.params(), CoreTypeEncoder::valueType);
        writer.vector(function.results(), CoreTypeEncoder::valueType);
      }
      case STRUCT -> {
        writer.code(0x5f);
        writer.vector(((CompositeType.Struct) type).fields(), CoreTypeEncoder::field);
      }
      case ARRAY -> {
        writer.code(0x5e);
        field(writer, ((CompositeType.Array) type).element());
      }
    }
  }

  private static void field(ByteWriter writer, CompositeType.Field field) {
    if (field.type() instanceof StorageType.Packed packed) {
      writer.code(
          switch (packed) {
            case I8 -> 0x78;
            case I16 -> 0x77;
          });
    } else {
      valueType(writer, (CoreValueType) field.type());
    }
    writer.flag(field.mutable());
  }

  static void valueType(ByteWriter writer, CoreValueType type) {
    if (type instanceof CoreValueType.Numeric number) {
      writer.code(number.code());
    } else {
      reference(writer, (CoreValueType.Reference) type);
    }
  }

  /** A nullable reference to a named type is encoded as that type's code, all others in full. */
  static void reference(ByteWriter writer, CoreValueType.Reference type) {
    if (!type.nullable() || type.heap().kind() == HeapType.Kind.CONCRETE) {
      writer.code(type.nullable() ? NULLABLE_REF : REF);
    }
    heapType(writer, type.heap());
  }

  static void heapType(ByteWriter writer, HeapType type) {
    switch (type.kind()) {
      case ABSTRACT -> {
        HeapType.Abstract named = (HeapType.Abstract) type;
        if (named.shared()) {
          writer.code(SHARED);
        }
        writer.code(named.name().code());
      }
      case CONCRETE -> writer.typeIndex(((HeapType.Concrete) type).type());
    }
  }
}
