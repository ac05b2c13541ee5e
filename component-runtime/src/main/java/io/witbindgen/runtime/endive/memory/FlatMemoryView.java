package io.witbindgen.runtime.endive.memory;

import io.witbindgen.abi.core.LinearMemory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A memory in one array as the canonical ABI sees it. */
public final class FlatMemoryView implements LinearMemory {
  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);

  private final FlatMemory memory;

  public FlatMemoryView(FlatMemory memory) {
    this.memory = memory;
  }

  @Override
  public long byteSize() {
    return memory.byteSize();
  }

  @Override
  public byte loadByte(long address) {
    return memory.array(address, 1)[(int) address];
  }

  @Override
  public short loadShort(long address) {
    return (short) SHORTS.get(memory.array(address, 2), (int) address);
  }

  @Override
  public int loadInt(long address) {
    return (int) INTS.get(memory.array(address, 4), (int) address);
  }

  @Override
  public long loadLong(long address) {
    return (long) LONGS.get(memory.array(address, 8), (int) address);
  }

  @Override
  public void storeByte(long address, byte value) {
    memory.array(address, 1)[(int) address] = value;
  }

  @Override
  public void storeShort(long address, short value) {
    SHORTS.set(memory.array(address, 2), (int) address, value);
  }

  @Override
  public void storeInt(long address, int value) {
    INTS.set(memory.array(address, 4), (int) address, value);
  }

  @Override
  public void storeLong(long address, long value) {
    LONGS.set(memory.array(address, 8), (int) address, value);
  }

  @Override
  public void read(long address, byte[] target, int offset, int length) {
    System.arraycopy(memory.array(address, length), (int) address, target, offset, length);
  }

  @Override
  public void read(long address, short[] target) {
    buffer(address, 2L * target.length).asShortBuffer().get(target);
  }

  @Override
  public void read(long address, int[] target) {
    buffer(address, 4L * target.length).asIntBuffer().get(target);
  }

  @Override
  public void read(long address, long[] target) {
    buffer(address, 8L * target.length).asLongBuffer().get(target);
  }

  @Override
  public void read(long address, float[] target) {
    buffer(address, 4L * target.length).asFloatBuffer().get(target);
  }

  @Override
  public void read(long address, double[] target) {
    buffer(address, 8L * target.length).asDoubleBuffer().get(target);
  }

  @Override
  public void write(long address, byte[] source, int offset, int length) {
    System.arraycopy(source, offset, memory.array(address, length), (int) address, length);
  }

  @Override
  public void write(long address, short[] source) {
    buffer(address, 2L * source.length).asShortBuffer().put(source);
  }

  @Override
  public void write(long address, int[] source) {
    buffer(address, 4L * source.length).asIntBuffer().put(source);
  }

  @Override
  public void write(long address, long[] source) {
    buffer(address, 8L * source.length).asLongBuffer().put(source);
  }

  @Override
  public void write(long address, float[] source) {
    buffer(address, 4L * source.length).asFloatBuffer().put(source);
  }

  @Override
  public void write(long address, double[] source) {
    buffer(address, 8L * source.length).asDoubleBuffer().put(source);
  }

  @Override
  public void copyTo(long address, LinearMemory target, long targetAddress, long length) {
    if (target instanceof FlatMemoryView other) {
      // Reaching further can replace the array, and both views can be of the same memory.
      memory.array(address, length);
      byte[] to = other.memory.array(targetAddress, length);
      System.arraycopy(
          memory.array(address, length), (int) address, to, (int) targetAddress, (int) length);
    } else {
      LinearMemory.super.copyTo(address, target, targetAddress, length);
    }
  }

  private ByteBuffer buffer(long address, long length) {
    byte[] bytes = memory.array(address, length);
    return ByteBuffer.wrap(bytes, (int) address, (int) length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static VarHandle view(Class<?> arrayType) {
    return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
  }
}
