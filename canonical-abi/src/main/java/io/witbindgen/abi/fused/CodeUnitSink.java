package io.witbindgen.abi.fused;

import io.witbindgen.abi.core.LinearMemory;

/** Encodes code points into a range of memory that has room for them, in blocks. */
final class CodeUnitSink {
  private static final int BLOCK = 4096;

  /** No encoding needs more bytes per code point. */
  private static final int MAX_BYTES = 4;

  private final LinearMemory memory;
  private final byte[] block;
  private final long pointer;
  private long written;
  private int buffered;

  /**
   * A sink for a range of memory.
   *
   * @param pointer where the string starts
   * @param written how many of its bytes are already there
   * @param expected roughly how many bytes will follow; determines the block size
   */
  CodeUnitSink(LinearMemory memory, long pointer, long written, long expected) {
    this.memory = memory;
    this.pointer = pointer;
    this.written = written;
    this.block = new byte[(int) Math.min(expected + MAX_BYTES, BLOCK)];
  }

  /** Flushes the buffered bytes to memory; returns the length of the string so far, in bytes. */
  long flush() {
    memory.write(pointer + written, block, 0, buffered);
    written += buffered;
    buffered = 0;
    return written;
  }

  /** Appends a code unit of one byte. */
  void unit8(int unit) {
    require();
    block[buffered++] = (byte) unit;
  }

  void utf8(int codePoint) {
    require();
    if (codePoint < 0x80) {
      block[buffered++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      block[buffered++] = (byte) (0xc0 | (codePoint >> 6));
      trailing(codePoint);
    } else if (codePoint < 0x10000) {
      block[buffered++] = (byte) (0xe0 | (codePoint >> 12));
      trailing(codePoint >> 6);
      trailing(codePoint);
    } else {
      block[buffered++] = (byte) (0xf0 | (codePoint >> 18));
      trailing(codePoint >> 12);
      trailing(codePoint >> 6);
      trailing(codePoint);
    }
  }

  void utf16(int codePoint) {
    require();
    if (codePoint < 0x10000) {
      unit16(codePoint);
    } else {
      unit16(Character.highSurrogate(codePoint));
      unit16(Character.lowSurrogate(codePoint));
    }
  }

  private void require() {
    if (block.length - buffered < MAX_BYTES) {
      flush();
    }
  }

  private void trailing(int bits) {
    block[buffered++] = (byte) (0x80 | (bits & 0x3f));
  }

  private void unit16(int unit) {
    block[buffered++] = (byte) unit;
    block[buffered++] = (byte) (unit >> 8);
  }
}
