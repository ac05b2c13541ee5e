package io.witbindgen.runtime.endive.emit;

import java.io.ByteArrayOutputStream;

/** Writes integers as the core binary format has them (section "Integers"). */
final class Leb128 {
  private Leb128() {}

  static void unsigned(ByteArrayOutputStream out, int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  static void signed(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest < -0x40 || rest > 0x3F) {
      out.write((rest & 0x7F) | 0x80);
      rest >>= 7;
    }
    out.write(rest & 0x7F);
  }
}
