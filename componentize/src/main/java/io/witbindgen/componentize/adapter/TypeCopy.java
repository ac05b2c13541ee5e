package io.witbindgen.componentize.adapter;

import io.witbindgen.componentize.binary.ByteCursor;
import io.witbindgen.componentize.binary.ByteSink;

/** Copies types in code with new indices. */
final class TypeCopy {
  private static final int REFERENCE = 0x64;
  private static final int NULLABLE_REFERENCE = 0x63;

  private TypeCopy() {}

  /** Whether a byte is the start of a value type. */
  static boolean isValueType(int code) {
    return 0x40 < code && code < 0x80;
  }

  static void copy(ByteCursor code, ByteSink sink, Indices indices) {
    int type = code.next();
    sink.code(type);
    if (type == REFERENCE || type == NULLABLE_REFERENCE) {
      copyHeap(code, sink, indices);
    }
  }

  static void copyHeap(ByteCursor code, ByteSink sink, Indices indices) {
    long type = code.signed();
    sink.signed(type < 0 ? type : indices.type((int) type));
  }
}
