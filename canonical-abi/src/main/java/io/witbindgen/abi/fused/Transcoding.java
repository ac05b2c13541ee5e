package io.witbindgen.abi.fused;

import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.fused.StringRange.CodeUnits;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.transfer.PackedRange;
import io.witbindgen.abi.type.StringEncoding;

/**
 * Copies a string from one memory to another in a different encoding (spec section "Storing":
 * {@code store_string_into_range}).
 *
 * <p>The receiver can observe the calls of its realloc, so they are exactly those of the
 * specification: room for the best or worst case first, more room if that turns out to be too
 * little, and a shrink at the end. Each call can move the block or grow the memory, and its result
 * is checked.
 */
final class Transcoding {
  private static final long UTF16_TAG = 1L << 31;

  private Transcoding() {}

  /**
   * Stores a well-formed string.
   *
   * @return the pointer in the low 32 bits, the tagged code units in the high 32 bits
   */
  static long store(StringRange source, LiftLowerContext target) {
    return switch (target.stringEncoding()) {
      case UTF8 ->
          source.encoding() == CodeUnits.UTF8 ? copy(source, target, 1) : toUtf8(source, target);
      case UTF16 ->
          switch (source.encoding()) {
            case UTF8 -> utf8ToUtf16(source, target);
            case UTF16 -> copy(source, target, 2);
            case LATIN1 -> latin1ToUtf16(source, target);
          };
      case LATIN1_OR_UTF16 -> {
        if (source.declared() != StringEncoding.LATIN1_OR_UTF16) {
          yield toLatin1OrUtf16(source, target);
        }
        yield source.encoding() == CodeUnits.LATIN1
            ? copy(source, target, 2)
            : probablyUtf16(source, target);
      }
    };
  }

  private static long range(long pointer, long taggedCodeUnits) {
    return PackedRange.of(pointer, taggedCodeUnits);
  }

  private static long copy(StringRange source, LiftLowerContext target, int alignment) {
    long pointer = target.allocate(alignment, source.byteLength());
    source.memory().copyTo(source.pointer(), target.memory(), pointer, source.byteLength());
    return range(pointer, source.codeUnits());
  }

  private static long latin1ToUtf16(StringRange source, LiftLowerContext target) {
    long bytes = 2 * source.codeUnits();
    long pointer = target.allocate(2, bytes);
    return range(pointer, writeUtf16(source, target, pointer, bytes) / 2);
  }

  private static long utf8ToUtf16(StringRange source, LiftLowerContext target) {
    long worst = 2 * source.codeUnits();
    long pointer = target.allocate(2, worst);
    long length = writeUtf16(source, target, pointer, worst);
    return range(shrink(target, pointer, worst, 2, length), length / 2);
  }

  private static long writeUtf16(
      StringRange source, LiftLowerContext target, long pointer, long expected) {
    CodeUnitSink sink = new CodeUnitSink(target.memory(), pointer, 0, expected);
    CodePoints codePoints = new CodePoints(source);
    while (codePoints.hasNext()) {
      sink.utf16(codePoints.next());
    }
    return sink.flush();
  }

  private static long toUtf8(StringRange source, LiftLowerContext target) {
    long units = source.codeUnits();
    long pointer = target.allocate(1, units);
    CodePoints codePoints = new CodePoints(source);
    CodeUnitSink ascii = new CodeUnitSink(target.memory(), pointer, 0, units);
    while (codePoints.hasNext()) {
      int codePoint = codePoints.next();
      if (codePoint >= 0x80) {
        long length = ascii.flush();
        long worst = units * (source.encoding() == CodeUnits.UTF16 ? 3 : 2);
        pointer = target.reallocate(pointer, units, 1, worst);
        CodeUnitSink sink = new CodeUnitSink(target.memory(), pointer, length, worst);
        sink.utf8(codePoint);
        while (codePoints.hasNext()) {
          sink.utf8(codePoints.next());
        }
        length = sink.flush();
        return range(shrink(target, pointer, worst, 1, length), length);
      }
      ascii.unit8(codePoint);
    }
    ascii.flush();
    return range(pointer, units);
  }

  private static long toLatin1OrUtf16(StringRange source, LiftLowerContext target) {
    long units = source.codeUnits();
    long pointer = target.allocate(2, units);
    CodePoints codePoints = new CodePoints(source);
    CodeUnitSink latin1 = new CodeUnitSink(target.memory(), pointer, 0, units);
    while (codePoints.hasNext()) {
      int codePoint = codePoints.next();
      if (codePoint > 0xff) {
        long length = latin1.flush();
        long worst = 2 * units;
        pointer = target.reallocate(pointer, units, 2, worst);
        widen(target.memory(), pointer, length);
        CodeUnitSink sink = new CodeUnitSink(target.memory(), pointer, 2 * length, worst);
        sink.utf16(codePoint);
        while (codePoints.hasNext()) {
          sink.utf16(codePoints.next());
        }
        length = sink.flush();
        return range(shrink(target, pointer, worst, 2, length), length / 2 | UTF16_TAG);
      }
      latin1.unit8(codePoint);
    }
    long length = latin1.flush();
    return range(shrink(target, pointer, units, 2, length), length);
  }

  private static long probablyUtf16(StringRange source, LiftLowerContext target) {
    long units = source.codeUnits();
    long pointer = target.allocate(2, 2 * units);
    source.memory().copyTo(source.pointer(), target.memory(), pointer, 2 * units);
    LinearMemory memory = target.memory();
    for (long i = 0; i < units; i++) {
      if ((memory.loadShort(pointer + 2 * i) & 0xff00) != 0) {
        return range(pointer, units | UTF16_TAG);
      }
    }
    for (long i = 0; i < units; i++) {
      memory.storeByte(pointer + i, memory.loadByte(pointer + 2 * i));
    }
    return range(target.reallocate(pointer, 2 * units, 1, units), units);
  }

  /** Shrinks a block that turned out too large. */
  private static long shrink(
      LiftLowerContext target, long pointer, long allocated, int alignment, long used) {
    return used < allocated ? target.reallocate(pointer, allocated, alignment, used) : pointer;
  }

  /** Expands Latin-1 to UTF-16 in place. */
  private static void widen(LinearMemory memory, long pointer, long units) {
    for (long i = units - 1; i >= 0; i--) {
      memory.storeShort(pointer + 2 * i, (short) (memory.loadByte(pointer + i) & 0xff));
    }
  }
}
