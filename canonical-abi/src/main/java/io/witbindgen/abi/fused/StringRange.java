package io.witbindgen.abi.fused;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.transfer.Strings;
import io.witbindgen.abi.type.StringEncoding;

/**
 * The bytes of a string in its sender's memory.
 *
 * @param memory the memory that holds them
 * @param pointer where they start
 * @param codeUnits the number of code units, without a tag
 * @param encoding what the code units are encoded in
 * @param declared the encoding that the sender chose for all its strings
 */
record StringRange(
    LinearMemory memory,
    long pointer,
    long codeUnits,
    CodeUnits encoding,
    StringEncoding declared) {
  /** The encoding of the code units. */
  enum CodeUnits {
    UTF8(1),
    LATIN1(1),
    UTF16(2);

    private final int size;

    CodeUnits(int size) {
      this.size = size;
    }

    /** The size of a code unit in bytes. */
    int size() {
      return size;
    }
  }

  private static final long UTF16_TAG = 1L << 31;

  /** The string for a pointer and a tagged number of code units, unchecked. */
  static StringRange of(LiftLowerContext cx, long pointer, long taggedCodeUnits) {
    StringEncoding declared = cx.stringEncoding();
    CodeUnits encoding =
        switch (declared) {
          case UTF8 -> CodeUnits.UTF8;
          case UTF16 -> CodeUnits.UTF16;
          case LATIN1_OR_UTF16 ->
              (taggedCodeUnits & UTF16_TAG) != 0 ? CodeUnits.UTF16 : CodeUnits.LATIN1;
        };
    long codeUnits =
        declared == StringEncoding.LATIN1_OR_UTF16 ? taggedCodeUnits & ~UTF16_TAG : taggedCodeUnits;
    return new StringRange(cx.memory(), pointer, codeUnits, encoding, declared);
  }

  /**
   * The string for a pointer and a tagged number of code units.
   *
   * @throws TrapException if it is too long, misaligned or outside the memory
   */
  static StringRange lift(LiftLowerContext cx, long pointer, long taggedCodeUnits) {
    StringRange range = of(cx, pointer, taggedCodeUnits);
    Strings.checkRange(
        cx, pointer, range.byteLength(), range.declared == StringEncoding.UTF8 ? 1 : 2);
    return range;
  }

  long byteLength() {
    return codeUnits * encoding.size();
  }

  long end() {
    return pointer + byteLength();
  }

  /**
   * Reads the whole string once, to check it.
   *
   * @throws TrapException if it is malformed
   */
  void validate() {
    if (encoding == CodeUnits.LATIN1) {
      return;
    }
    CodePoints codePoints = new CodePoints(this);
    while (codePoints.skipPlain()) {
      codePoints.next();
    }
  }
}
