package io.witbindgen.abi.core;

/**
 * A 32-bit linear memory as the canonical ABI needs it: little-endian loads and stores of numbers,
 * and bulk copies.
 *
 * <p>Addresses are byte addresses in {@code 0 .. byteSize()}. Canonical-ABI code checks bounds
 * beforehand, in 64-bit arithmetic; an implementation checks again and throws {@link
 * IndexOutOfBoundsException} for an address outside, without touching a byte. Any guest call can
 * grow the memory, so {@link #byteSize} must be read again after one.
 */
public interface LinearMemory {
  /** The current size in bytes, at most 2^32. */
  long byteSize();

  byte loadByte(long address);

  short loadShort(long address);

  int loadInt(long address);

  long loadLong(long address);

  void storeByte(long address, byte value);

  void storeShort(long address, short value);

  void storeInt(long address, int value);

  void storeLong(long address, long value);

  /** Copies {@code length} bytes out of the memory. */
  void read(long address, byte[] target, int offset, int length);

  /** Copies {@code target.length} 16-bit elements out of the memory. */
  void read(long address, short[] target);

  /** Copies {@code target.length} 32-bit elements out of the memory. */
  void read(long address, int[] target);

  /** Copies {@code target.length} 64-bit elements out of the memory. */
  void read(long address, long[] target);

  /** Copies {@code target.length} 32-bit floats out of the memory, bit by bit. */
  void read(long address, float[] target);

  /** Copies {@code target.length} 64-bit floats out of the memory, bit by bit. */
  void read(long address, double[] target);

  /** Copies {@code length} bytes into the memory. */
  void write(long address, byte[] source, int offset, int length);

  /** Copies 16-bit elements into the memory. */
  void write(long address, short[] source);

  /** Copies 32-bit elements into the memory. */
  void write(long address, int[] source);

  /** Copies 64-bit elements into the memory. */
  void write(long address, long[] source);

  /** Copies 32-bit floats into the memory, bit by bit. */
  void write(long address, float[] source);

  /** Copies 64-bit floats into the memory, bit by bit. */
  void write(long address, double[] source);

  /**
   * Copies {@code length} bytes to another memory, or to another address in this one.
   *
   * @param address where the bytes are in this memory
   * @param targetAddress where they go in the target
   */
  default void copyTo(long address, LinearMemory target, long targetAddress, long length) {
    if (target == this) {
      byte[] all = new byte[(int) length];
      read(address, all, 0, all.length);
      write(targetAddress, all, 0, all.length);
      return;
    }
    byte[] chunk = new byte[(int) Math.min(length, 1 << 13)];
    for (long done = 0; done < length; done += chunk.length) {
      int count = (int) Math.min(length - done, chunk.length);
      read(address + done, chunk, 0, count);
      target.write(targetAddress + done, chunk, 0, count);
    }
  }
}
