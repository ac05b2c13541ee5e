package io.witbindgen.abi.transfer;

import io.witbindgen.abi.core.U32;

/**
 * The two numbers that a lowered string or list becomes, in one long: the pointer in the low half,
 * the length in the high half. The length is that of the spec's flat form: elements, or code units
 * with the tag of their encoding. A record would be clearer, but would cost an allocation for each
 * string.
 */
public final class PackedRange {
  private PackedRange() {}

  /** Packs a pointer and a length, both unsigned 32-bit numbers. */
  public static long of(long pointer, long length) {
    return length << 32 | pointer;
  }

  /** The start of the range. */
  public static long pointer(long range) {
    return U32.of(range);
  }

  /** The length of the range. */
  public static long length(long range) {
    return range >>> 32;
  }
}
