package io.witbindgen.runtime.call;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.LinearMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A memory that belongs to no guest: values pass through it on their way to the host. */
final class HeapMemory implements LinearMemory {
  private static final int FIRST_BYTES = 1024;

  private final long limit;
  private byte[] array = new byte[FIRST_BYTES];
  private ByteBuffer bytes = view(array);
  private long used;

  /** An empty memory that can grow to a number of bytes. */
  HeapMemory(long limit) {
    this.limit = Math.min(limit, Integer.MAX_VALUE - Long.BYTES);
  }

  /**
   * Reserves bytes.
   *
   * @return their address
   * @throws TrapException if the memory would exceed its limit
   */
  long allocate(long size, int alignment) {
    long address = (used + alignment - 1) / alignment * alignment;
    if (size > limit - address) {
      throw new TrapException(
          TrapReason.LIMIT_EXCEEDED,
          "the values of the call need more than the " + limit + " bytes of host memory allowed");
    }
    used = address + size;
    if (used > array.length) {
      array = Arrays.copyOf(array, (int) Math.min(limit, Math.max(used, 2L * array.length)));
      bytes = view(array);
    }
    return address;
  }

  private static ByteBuffer view(byte[] array) {
    return ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer at(long address) {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).position((int) address);
  }

  @Override
  public long byteSize() {
    return array.length;
  }

  @Override
  public byte loadByte(long address) {
    return bytes.get((int) address);
  }

  @Override
  public short loadShort(long address) {
    return bytes.getShort((int) address);
  }

  @Override
  public int loadInt(long address) {
    return bytes.getInt((int) address);
  }

  @Override
  public long loadLong(long address) {
    return bytes.getLong((int) address);
  }

  @Override
  public void storeByte(long address, byte value) {
    bytes.put((int) address, value);
  }

  @Override
  public void storeShort(long address, short value) {
    bytes.putShort((int) address, value);
  }

  @Override
  public void storeInt(long address, int value) {
    bytes.putInt((int) address, value);
  }

  @Override
  public void storeLong(long address, long value) {
    bytes.putLong((int) address, value);
  }

  @Override
  public void read(long address, byte[] target, int offset, int length) {
    at(address).get(target, offset, length);
  }

  @Override
  public void read(long address, short[] target) {
    at(address).asShortBuffer().get(target);
  }

  @Override
  public void read(long address, int[] target) {
    at(address).asIntBuffer().get(target);
  }

  @Override
  public void read(long address, long[] target) {
    at(address).asLongBuffer().get(target);
  }

  @Override
  public void read(long address, float[] target) {
    at(address).asFloatBuffer().get(target);
  }

  @Override
  public void read(long address, double[] target) {
    at(address).asDoubleBuffer().get(target);
  }

  @Override
  public void write(long address, byte[] source, int offset, int length) {
    at(address).put(source, offset, length);
  }

  @Override
  public void write(long address, short[] source) {
    at(address).asShortBuffer().put(source);
  }

  @Override
  public void write(long address, int[] source) {
    at(address).asIntBuffer().put(source);
  }

  @Override
  public void write(long address, long[] source) {
    at(address).asLongBuffer().put(source);
  }

  @Override
  public void write(long address, float[] source) {
    at(address).asFloatBuffer().put(source);
  }

  @Override
  public void write(long address, double[] source) {
    at(address).asDoubleBuffer().put(source);
  }
}
