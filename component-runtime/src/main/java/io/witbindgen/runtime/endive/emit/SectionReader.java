package io.witbindgen.runtime.endive.emit;

import java.util.Arrays;

/** Reads the numbers and lengths of a module that has been validated already. */
final class SectionReader {
  private final byte[] bytes;
  private int position;

  SectionReader(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  boolean atEnd() {
    return position >= bytes.length;
  }

  int position() {
    return position;
  }

  int readByte() {
    return bytes[position++] & 0xFF;
  }

  int readUnsigned() {
    int value = 0;
    int shift = 0;
    int next;
    do {
      next = readByte();
      value |= (next & 0x7F) << shift;
      shift += 7;
    } while ((next & 0x80) != 0);
    return value;
  }

  /** Skips a value type: one byte, or a reference with a heap type after it. */
  void skipValueType() {
    int code = readByte();
    if (code == 0x63 || code == 0x64) {
      readUnsigned();
    }
  }

  byte[] take(int length) {
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  byte[] since(int start) {
    return Arrays.copyOfRange(bytes, start, position);
  }
}
