package io.witbindgen.abi.fused;

import io.witbindgen.abi.LiftLowerContext;
import io.witbindgen.abi.LinearMemory;
import io.witbindgen.abi.StringEncoding;
import io.witbindgen.abi.Strings;
import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;

/**
 * The bytes of a string in the memory of its sender.
 *
 * @param memory where they lie
 * @param pointer where they start
 * @param codeUnits how many code units they are, without a tag
 * @param encoding what the code units are
 * @param declared the encoding that the sender chose for all its strings
 */
record StringRange(
    LinearMemory memory,
    long pointer,
    long codeUnits,
    CodeUnits encoding,
    StringEncoding declared) {
  /** What a code unit is. */
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
  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

  /** The string behind a pointer and a tagged number of code units, unchecked. */
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
   * The string behind a pointer and a tagged number of code units.
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
   * Reads all of it once.
   *
   * @throws TrapException if it is malformed
   */
  void validate() {
    if (encoding == CodeUnits.LATIN1) {
      return;
    }
    CodePoints codePoints = new CodePoints(this);
    while (codePoints.skipAscii()) {
      codePoints.next();
    }
  }

  /** The code points of a string, one after the other. */
  static final class CodePoints {
    private final LinearMemory memory;
    private final CodeUnits encoding;
    private final long end;
    private long at;

    CodePoints(StringRange range) {
      this.memory = range.memory;
      this.encoding = range.encoding;
      this.end = range.end();
      this.at = range.pointer;
    }

    boolean hasNext() {
      return at < end;
    }

    /** Goes on to the next code point beyond ASCII, or not far before it; false at the end. */
    boolean skipAscii() {
      if (encoding == CodeUnits.UTF8) {
        while (at + 8 <= end && (memory.loadLong(at) & NOT_ASCII) == 0) {
          at += 8;
        }
      }
      return at < end;
    }

    /**
     * The next code point.
     *
     * @throws TrapException if it is malformed
     */
    int next() {
      return switch (encoding) {
        case LATIN1 -> memory.loadByte(at++) & 0xff;
        case UTF16 -> utf16();
        case UTF8 -> {
          byte first = memory.loadByte(at++);
          yield first >= 0 ? first : utf8(first & 0xff);
        }
      };
    }

    private int utf16() {
      char unit = unit();
      if (!Character.isSurrogate(unit)) {
        return unit;
      }
      if (Character.isHighSurrogate(unit) && at < end) {
        char low = unit();
        if (Character.isLowSurrogate(low)) {
          return Character.toCodePoint(unit, low);
        }
      }
      throw malformed("UTF-16: a lone surrogate");
    }

    private char unit() {
      char unit = (char) memory.loadShort(at);
      at += 2;
      return unit;
    }

    private int utf8(int first) {
      int trailing = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
      if (first < 0xc2 || first > 0xf4 || at + trailing > end) {
        throw malformed("UTF-8");
      }
      int codePoint = first & (0x3f >> trailing);
      for (int i = 0; i < trailing; i++) {
        int next = memory.loadByte(at++) & 0xff;
        if ((next & 0xc0) != 0x80) {
          throw malformed("UTF-8");
        }
        codePoint = codePoint << 6 | (next & 0x3f);
      }
      boolean overlong =
          (trailing == 2 && codePoint < 0x800) || (trailing == 3 && codePoint < 0x10000);
      boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
      if (overlong || surrogate || codePoint > 0x10ffff) {
        throw malformed("UTF-8");
      }
      return codePoint;
    }

    private static TrapException malformed(String encoding) {
      return new TrapException(
          TrapReason.MALFORMED_STRING, "a string that is not well-formed " + encoding);
    }
  }
}
