package io.witbindgen.component.encode;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;

/** Encodes the types of imports and exports of core modules. */
final class CoreExternEncoder {
  private static final int MAXIMUM = 0x01;
  private static final int SHARED = 0x02;
  private static final int IS64 = 0x04;
  private static final int PAGE_SIZE = 0x08;

  private CoreExternEncoder() {}

  static void importOf(ByteWriter writer, CoreImport declared) {
    writer.name(declared.module());
    writer.name(declared.name());
    type(writer, declared.type());
  }

  static void type(ByteWriter writer, CoreExternType type) {
    kind(writer, type.kind());
    switch (type.kind()) {
      case FUNC -> writer.u32(((CoreExternType.Function) type).type());
      case TABLE -> table(writer, (CoreExternType.Table) type);
      case MEMORY -> memory(writer, (CoreExternType.Memory) type);
      case GLOBAL -> global(writer, (CoreExternType.Global) type);
      case TAG -> tag(writer, (CoreExternType.Tag) type);
    }
  }

  static void kind(ByteWriter writer, CoreExternType.Kind kind) {
    writer.code(
        switch (kind) {
          case FUNC -> 0x00;
          case TABLE -> 0x01;
          case MEMORY -> 0x02;
          case GLOBAL -> 0x03;
          case TAG -> 0x04;
        });
  }

  static void table(ByteWriter writer, CoreExternType.Table table) {
    CoreTypeEncoder.reference(writer, table.element());
    writer.code(flags(table.limits()));
    limits(writer, table.limits());
  }

  static void memory(ByteWriter writer, CoreExternType.Memory memory) {
    writer.code(flags(memory.limits()) | (memory.pageSizeLog2().isPresent() ? PAGE_SIZE : 0));
    limits(writer, memory.limits());
    memory.pageSizeLog2().ifPresent(writer::u32);
  }

  private static int flags(CoreExternType.Limits limits) {
    return (limits.maximum().isPresent() ? MAXIMUM : 0)
        | (limits.shared() ? SHARED : 0)
        | (limits.is64() ? IS64 : 0);
  }

  private static void limits(ByteWriter writer, CoreExternType.Limits limits) {
    writer.unsigned(limits.minimum());
    limits.maximum().ifPresent(writer::unsigned);
  }

  static void tag(ByteWriter writer, CoreExternType.Tag tag) {
    writer.code(0x00);
    writer.u32(tag.type());
  }

  static void global(ByteWriter writer, CoreExternType.Global global) {
    CoreTypeEncoder.valueType(writer, global.type());
    writer.code((global.mutable() ? 0x01 : 0) | (global.shared() ? 0x02 : 0));
  }
}
