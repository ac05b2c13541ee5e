package io.witbindgen.component.decode;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.core.StorageType;
import io.witbindgen.component.model.CoreModuleDeclarator;
import io.witbindgen.component.model.CoreTypeDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decodes core types: those of core WebAssembly, and module types. */
final class CoreTypeDecoder {
  private static final int REC = 0x4e;
  private static final int FINAL_SUB = 0x4f;
  private static final int SUB = 0x50;
  private static final int SHARED = 0x65;
  private static final int REF = 0x64;
  private static final int NULLABLE_REF = 0x63;

  private static final Map<Integer, CoreValueType> NUMBERS =
      Arrays.stream(CoreValueType.Numeric.values())
          .collect(Collectors.toUnmodifiableMap(CoreValueType.Numeric::code, Function.identity()));

  private static final Map<Integer, HeapType.Name> HEAP_TYPES =
      Arrays.stream(HeapType.Name.values())
          .collect(Collectors.toUnmodifiableMap(HeapType.Name::code, Function.identity()));

  private CoreTypeDecoder() {}

  /** A core type inside a component, where 0x50 is a module type and 0x00 0x50 a subtype. */
  static CoreTypeDefinition definition(ByteReader reader) {
    return switch (reader.peek()) {
      case SUB -> {
        reader.nextByte();
        yield new CoreTypeDefinition.Module(reader.vector("declarator", () -> declarator(reader)));
      }
      case 0x00 -> {
        reader.nextByte();
        reader.expect(SUB, "non-final subtype");
        yield new CoreTypeDefinition.Recursive(single(openSubType(reader)));
      }
      default -> new CoreTypeDefinition.Recursive(recursive(reader));
    };
  }

  private static CoreModuleDeclarator declarator(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00 -> new CoreModuleDeclarator.Import(offset, CoreExternDecoder.importOf(reader));
      case 0x01 -> new CoreModuleDeclarator.Type(offset, recursive(reader));
      case 0x02 -> {
        reader.expect(0x10, "sort of a core outer alias");
        reader.expect(0x01, "core alias target");
        yield new CoreModuleDeclarator.OuterAlias(offset, reader.u32(), reader.u32());
      }
      case 0x03 ->
          new CoreModuleDeclarator.Export(offset, reader.name(), CoreExternDecoder.type(reader));
      default -> throw reader.invalid("core module declarator", code, offset);
    };
  }

  /** A core type inside a core module. */
  static RecursiveType recursive(ByteReader reader) {
    if (reader.peek() == REC) {
      reader.nextByte();
      return new RecursiveType(true, reader.vector("type", () -> subType(reader)));
    }
    return single(subType(reader));
  }

  private static RecursiveType single(RecursiveType.SubType type) {
    return new RecursiveType(false, List.of(type));
  }

  private static RecursiveType.SubType subType(ByteReader reader) {
    return switch (reader.peek()) {
      case SUB -> {
        reader.nextByte();
        yield openSubType(reader);
      }
      case FINAL_SUB -> {
        reader.nextByte();
        yield new RecursiveType.SubType(true, supertypes(reader), composite(reader));
      }
      default -> new RecursiveType.SubType(true, List.of(), composite(reader));
    };
  }

  private static RecursiveType.SubType openSubType(ByteReader reader) {
    return new RecursiveType.SubType(false, supertypes(reader), composite(reader));
  }

  private static List<Integer> supertypes(ByteReader reader) {
    return reader.vector("supertype", reader::u32);
  }

  private static CompositeType composite(ByteReader reader) {
    boolean shared = shared(reader);
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x60 ->
          new CompositeType.Function(
              shared, valueTypes("parameter", reader), valueTypes("result", reader));
      case 0x5f -> new CompositeType.Struct(shared, reader.vector("field", () -> field(reader)));
      case 0x5e -> new CompositeType.Array(shared, field(reader));
      default -> throw reader.invalid("core type", code, offset);
    };
  }

  private static boolean shared(ByteReader reader) {
    boolean shared = reader.peek() == SHARED;
    if (shared) {
      reader.nextByte();
    }
    return shared;
  }

  private static List<CoreValueType> valueTypes(String what, ByteReader reader) {
    return reader.vector(what, () -> valueType(reader));
  }

  private static CompositeType.Field field(ByteReader reader) {
    return new CompositeType.Field(storage(reader), reader.flag("mutability"));
  }

  private static StorageType storage(ByteReader reader) {
    return switch (reader.peek()) {
      case 0x78 -> {
        reader.nextByte();
        yield StorageType.Packed.I8;
      }
      case 0x77 -> {
        reader.nextByte();
        yield StorageType.Packed.I16;
      }
      default -> valueType(reader);
    };
  }

  static CoreValueType valueType(ByteReader reader) {
    CoreValueType number = NUMBERS.get(reader.peek());
    if (number != null) {
      reader.nextByte();
      return number;
    }
    return reference(reader);
  }

  static CoreValueType.Reference reference(ByteReader reader) {
    int offset = reader.position();
    int code = reader.peek();
    return switch (code) {
      case REF, NULLABLE_REF -> {
        reader.nextByte();
        yield new CoreValueType.Reference(code == NULLABLE_REF, heapType(reader));
      }
      case SHARED -> {
        reader.nextByte();
        yield new CoreValueType.Reference(true, named(reader, true));
      }
      default -> {
        if (!HEAP_TYPES.containsKey(code)) {
          throw reader.invalid("core value type", code, offset);
        }
        yield new CoreValueType.Reference(true, named(reader, false));
      }
    };
  }

  static HeapType heapType(ByteReader reader) {
    if (shared(reader)) {
      return named(reader, true);
    }
    return HEAP_TYPES.containsKey(reader.peek())
        ? named(reader, false)
        : new HeapType.Concrete(reader.typeIndex("heap type"));
  }

  private static HeapType named(ByteReader reader, boolean shared) {
    int offset = reader.position();
    int code = reader.nextByte();
    HeapType.Name name = HEAP_TYPES.get(code);
    if (name == null) {
      throw reader.invalid("heap type", code, offset);
    }
    return new HeapType.Abstract(name, shared);
  }
}
