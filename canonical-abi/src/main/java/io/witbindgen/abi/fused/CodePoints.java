package io.witbindgen.abi.fused;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.fused.StringRange.CodeUnits;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads the code points of a string in order from its memory, in blocks. */
final class CodePoints {
  private static final int BLOCK = 4096;

  /** No encoding needs more bytes per code point. */
  private static final int MAX_BYTES = 4;

  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;
  private static final VarHandle LONGS = view(long[].class);
  private static final VarHandle CHARS = view(char[].class);

  private final LinearMemory memory;
  private final CodeUnits encoding;
  private final byte[] block;
  private final long end;
  private long read;
  private int at;
  private int limit;

  CodePoints(StringRange range) {
    this.memory = range.memory();
    this.encoding = range.encoding();
    this.block = new byte[(int) Math.min(range.byteLength(), BLOCK)];
    this.end = range.end();
    this.read = range.pointer();
    fill();
  }

  boolean hasNext() {
    return at < limit || read < end;
  }

  /** Skips to, or close to, the next code point that needs decoding; false at the end. */
  boolean skipPlain() {
    do {
      if (encoding == CodeUnits.UTF8) {
        while (at + 8 <= limit && ((long) LONGS.get(block, at) & NOT_ASCII) == 0) {
          at += 8;
        }
      } else {
        while (at < limit && !Character.isSurrogate((char) CHARS.get(block, at))) {
          at += 2;
        }
      }
      if (limit - at >= 8) {
        return true;
      }
      fill();
    } while (limit - at >= 8);
    return hasNext();
  }

  /**
   * The next code point.
   *
   * @throws TrapException if it is malformed
   */
  int next() {
    if (limit - at < MAX_BYTES) {
      fill();
    }
    return switch (encoding) {
      case LATIN1 -> block[at++] & 0xff;
      case UTF16 -> utf16();
      case UTF8 -> {
        byte first = block[at++];
        yield first >= 0 ? first : utf8(first & 0xff);
      }
    };
  }

  /** Moves the unread bytes to the start of the block and refills it. */
  private void fill() {
    int left = limit - at;
    int more = (int) Math.min(block.length - left, end - read);
    if (more > 0) {
      System.arraycopy(block, at, block, 0, left);
      memory.read(read, block, left, more);
      read += more;
      at = 0;
      limit = left + more;
    }
  }

  private int utf16() {
    char unit = unit();
    if (!Character.isSurrogate(unit)) {
      return unit;
    }
    if (Character.isHighSurrogate(unit) && at < limit) {
      char low = unit();
      if (Character.isLowSurrogate(low)) {
        return Character.toCodePoint(unit, low);
      }
    }
    throw malformed("UTF-16: a lone surrogate");
  }

  private char unit() {
    char unit = (char) CHARS.get(block, at);
    at += 2;
    return unit;
  }

  private int utf8(int first) {
    int trailing = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4 || at + trailing > limit) {
      throw malformed("UTF-8");
    }
    int codePoint = first & (0x3f >> trailing);
    for (int i = 0; i < trailing; i++) {
      int next = block[at++] & 0xff;
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

  private static VarHandle view(Class<?> arrayType) {
    return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
  }
}
