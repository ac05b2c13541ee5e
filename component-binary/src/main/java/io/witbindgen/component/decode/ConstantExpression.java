package io.witbindgen.component.decode;

/** Skips the initial value of a global or table. */
final class ConstantExpression {
  private static final int END = 0x0b;

  private ConstantExpression() {}

  static void skip(ByteReader reader) {
    while (reader.peek() != END) {
      instruction(reader);
    }
    reader.nextByte();
  }

  private static void instruction(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    switch (code) {
      case 0x23, 0xd2 -> reader.u32(); // global.get, ref.func
      case 0x41 -> reader.signed(32);
      case 0x42 -> reader.signed(64);
      case 0x43 -> reader.skip(Float.BYTES);
      case 0x44 -> reader.skip(Double.BYTES);
      case 0x6a, 0x6b, 0x6c, 0x7c, 0x7d, 0x7e -> {} // add, sub, mul
      case 0xd0 -> CoreTypeDecoder.heapType(reader);
      case 0xfb -> aggregate(reader);
      case 0xfd -> vector(reader);
      default -> throw reader.invalid("constant instruction", code, offset);
    }
  }

  private static void aggregate(ByteReader reader) {
    int offset = reader.position();
    int code = reader.u32();
    switch (code) {
      case 0, 1, 6, 7 -> reader.u32(); // struct.new, array.new, and their defaults
      case 8 -> { // array.new_fixed
        reader.u32();
        reader.u32();
      }
      case 26, 27, 28 -> {} // any.convert_extern, extern.convert_any, ref.i31
      default -> throw reader.invalid("constant instruction 0xfb", code, offset);
    }
  }

  private static void vector(ByteReader reader) {
    int offset = reader.position();
    int code = reader.u32();
    if (code != 12) {
      throw reader.invalid("constant instruction 0xfd", code, offset);
    }
    reader.skip(16);
  }
}
