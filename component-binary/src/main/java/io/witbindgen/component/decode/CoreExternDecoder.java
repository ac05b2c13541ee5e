package io.witbindgen.component.decode;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreValueType;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Decodes the types of imports and exports of core modules. */
final class CoreExternDecoder {
  private static final int MAXIMUM = 0x01;
  private static final int SHARED = 0x02;
  private static final int IS64 = 0x04;
  private static final int PAGE_SIZE = 0x08;

  private CoreExternDecoder() {}

  static CoreImport importOf(ByteReader reader) {
    return new CoreImport(reader.name(), reader.name(), type(reader));
  }

  static CoreExternType.Kind kind(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00 -> CoreExternType.Kind.FUNC;
      case 0x01 -> CoreExternType.Kind.TABLE;
      case 0x02 -> CoreExternType.Kind.MEMORY;
      case 0x03 -> CoreExternType.Kind.GLOBAL;
      case 0x04 -> CoreExternType.Kind.TAG;
      default -> throw reader.invalid("core extern type", code, offset);
    };
  }

  static CoreExternType type(ByteReader reader) {
    return switch (kind(reader)) {
      case FUNC -> new CoreExternType.Function(reader.u32());
      case TABLE -> table(reader);
      case MEMORY -> memory(reader);
      case GLOBAL -> global(reader);
      case TAG -> tag(reader);
    };
  }

  static CoreExternType.Table table(ByteReader reader) {
    CoreValueType.Reference element = CoreTypeDecoder.reference(reader);
    return new CoreExternType.Table(
        element, limits(reader, flags(reader, MAXIMUM | SHARED | IS64)));
  }

  static CoreExternType.Memory memory(ByteReader reader) {
    int flags = flags(reader, MAXIMUM | SHARED | IS64 | PAGE_SIZE);
    return new CoreExternType.Memory(
        limits(reader, flags),
        (flags & PAGE_SIZE) != 0 ? OptionalInt.of(reader.u32()) : OptionalInt.empty());
  }

  private static int flags(ByteReader reader, int allowed) {
    int offset = reader.position();
    int flags = reader.nextByte();
    if ((flags & ~allowed) != 0) {
      throw reader.invalid("limits", flags, offset);
    }
    return flags;
  }

  private static CoreExternType.Limits limits(ByteReader reader, int flags) {
    boolean is64 = (flags & IS64) != 0;
    int bits = is64 ? 64 : 32;
    return new CoreExternType.Limits(
        is64,
        (flags & SHARED) != 0,
        reader.unsigned(bits),
        (flags & MAXIMUM) != 0 ? OptionalLong.of(reader.unsigned(bits)) : OptionalLong.empty());
  }

  static CoreExternType.Global global(ByteReader reader) {
    CoreValueType type = CoreTypeDecoder.valueType(reader);
    int offset = reader.position();
    int flags = reader.nextByte();
    if (flags > 0x03) {
      throw reader.invalid("mutability", flags, offset);
    }
    return new CoreExternType.Global(type, (flags & 0x01) != 0, (flags & 0x02) != 0);
  }

  static CoreExternType.Tag tag(ByteReader reader) {
    reader.expect(0x00, "attribute of a tag");
    return new CoreExternType.Tag(reader.u32());
  }
}
