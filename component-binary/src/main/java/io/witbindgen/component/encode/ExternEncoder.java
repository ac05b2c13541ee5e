package io.witbindgen.component.encode;

import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternName.Attribute;
import io.witbindgen.component.model.ExternType;

/** Encodes the names and types of imports and exports. */
final class ExternEncoder {
  private ExternEncoder() {}

  static void name(ByteWriter writer, ExternName name) {
    boolean plain = name.attributes().isEmpty();
    writer.code(plain ? 0x00 : 0x02);
    writer.name(name.name());
    if (!plain) {
      writer.vector(name.attributes(), ExternEncoder::attribute);
    }
  }

  private static void attribute(ByteWriter writer, Attribute attribute) {
    writer.code(attribute.kind().code());
    writer.name(
        switch (attribute.kind()) {
          case IMPLEMENTS -> ((Attribute.Implements) attribute).interfaceName();
          case VERSION_SUFFIX -> ((Attribute.VersionSuffix) attribute).suffix();
          case EXTERNAL_ID -> ((Attribute.ExternalId) attribute).id();
        });
  }

  static void type(ByteWriter writer, ExternType type) {
    switch (type.kind()) {
      case CORE_MODULE -> bound(writer, 0x00, 0x11, ((ExternType.CoreModule) type).type());
      case FUNCTION -> indexed(writer, 0x01, ((ExternType.Function) type).type());
      case VALUE_EQUAL -> bound(writer, 0x02, 0x00, ((ExternType.ValueEqual) type).value());
      case VALUE -> {
        writer.code(0x02);
        writer.code(0x01);
        TypeEncoder.reference(writer, ((ExternType.Value) type).type());
      }
      case TYPE_EQUAL -> bound(writer, 0x03, 0x00, ((ExternType.TypeEqual) type).type());
      case SUB_RESOURCE -> {
        writer.code(0x03);
        writer.code(0x01);
      }
      case COMPONENT -> indexed(writer, 0x04, ((ExternType.Component) type).type());
      case INSTANCE -> indexed(writer, 0x05, ((ExternType.Instance) type).type());
    }
  }

  private static void indexed(ByteWriter writer, int code, int index) {
    writer.code(code);
    writer.u32(index);
  }

  private static void bound(ByteWriter writer, int code, int bound, int index) {
    writer.code(code);
    indexed(writer, bound, index);
  }
}
