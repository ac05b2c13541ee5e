package io.witbindgen.abi.core;

/** Unsigned 32-bit numbers, such as pointers and lengths of a 32-bit memory, as longs. */
public final class U32 {
  /** The largest value. */
  public static final long MAX = 0xffff_ffffL;

  private U32() {}

  /** The number in the low half of a core value. */
  public static long of(long coreValue) {
    return coreValue & MAX;
  }

  /** The number with the bits of this int. */
  public static long of(int bits) {
    return bits & MAX;
  }
}
