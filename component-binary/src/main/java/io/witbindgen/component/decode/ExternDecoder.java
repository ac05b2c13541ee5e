package io.witbindgen.component.decode;

import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternName.Attribute;
import io.witbindgen.component.model.ExternType;
import java.util.List;

/** Decodes the names and types of imports and exports. */
final class ExternDecoder {
  private ExternDecoder() {}

  static ExternName name(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00, 0x01 -> new ExternName(reader.name(), List.of());
      case 0x02 ->
          new ExternName(reader.name(), reader.vector("attribute", () -> attribute(reader)));
      default -> throw reader.invalid("form of name", code, offset);
    };
  }

  private static Attribute attribute(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00 -> new Attribute.Implements(reader.name());
      case 0x01 -> new Attribute.VersionSuffix(reader.name());
      case 0x02 -> new Attribute.ExternalId(reader.name());
      default -> throw reader.invalid("attribute of a name", code, offset);
    };
  }

  static ExternType type(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00 -> coreModule(reader);
      case 0x01 -> new ExternType.Function(reader.u32());
      case 0x02 -> valueBound(reader);
      case 0x03 -> typeBound(reader);
      case 0x04 -> new ExternType.Component(reader.u32());
      case 0x05 -> new ExternType.Instance(reader.u32());
      default -> throw reader.invalid("extern type", code, offset);
    };
  }

  private static ExternType coreModule(ByteReader reader) {
    reader.expect(0x11, "core extern type");
    return new ExternType.CoreModule(reader.u32());
  }

  private static ExternType valueBound(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00 -> new ExternType.ValueEqual(reader.u32());
      case 0x01 -> new ExternType.Value(TypeDecoder.reference(reader));
      default -> throw reader.invalid("value bound", code, offset);
    };
  }

  private static ExternType typeBound(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00 -> new ExternType.TypeEqual(reader.u32());
      case 0x01 -> new ExternType.SubResource();
      default -> throw reader.invalid("type bound", code, offset);
    };
  }
}
