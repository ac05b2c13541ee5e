package io.witbindgen.abi;

import io.witbindgen.abi.core.LinearMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A memory for tests: bytes, and nothing clever. */
final class ByteArrayMemory implements LinearMemory {
  final byte[] bytes;
  private final ByteBuffer view;

  ByteArrayMemory(int size, int fill) {
    bytes = new byte[size];
    Arrays.fill(bytes, (byte) fill);
    view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public long byteSize() {
    return bytes.length;
  }

  @Override
  public byte loadByte(long address) {
    return view.get((int) address);
  }

  @Override
  public short loadShort(long address) {
    return view.getShort((int) address);
  }

  @Override
  public int loadInt(long address) {
    return view.getInt((int) address);
  }

  @Override
  public long loadLong(long address) {
    return view.getLong((int) address);
  }

  @Override
  public void storeByte(long address, byte value) {
    view.put((int) address, value);
  }

  @Override
  public void storeShort(long address, short value) {
    view.putShort((int) address, value);
  }

  @Override
  public void storeInt(long address, int value) {
    view.putInt((int) address, value);
  }

  @Override
  public void storeLong(long address, long value) {
    view.putLong((int) address, value);
  }

  @Override
  public void read(long address, byte[] target, int offset, int length) {
    view.get((int) address, target, offset, length);
  }

  @Override
  public void read(long address, short[] target) {
    from(address).asShortBuffer().get(target);
  }

  @Override
  public void read(long address, int[] target) {
    from(address).asIntBuffer().get(target);
  }

  @Override
  public void read(long address, long[] target) {
    from(address).asLongBuffer().get(target);
  }

  @Override
  public void read(long address, float[] target) {
    from(address).asFloatBuffer().get(target);
  }

  @Override
  public void read(long address, double[] target) {
    from(address).asDoubleBuffer().get(target);
  }

  @Override
  public void write(long address, byte[] source, int offset, int length) {
    view.put((int) address, source, offset, length);
  }

  @Override
  public void write(long address, short[] source) {
    from(address).asShortBuffer().put(source);
  }

  @Override
  public void write(long address, int[] source) {
    from(address).asIntBuffer().put(source);
  }

  @Override
  public void write(long address, long[] source) {
    from(address).asLongBuffer().put(source);
  }

  @Override
  public void write(long address, float[] source) {
    from(address).asFloatBuffer().put(source);
  }

  @Override
  public void write(long address, double[] source) {
    from(address).asDoubleBuffer().put(source);
  }

  private ByteBuffer from(long address) {
    return view.duplicate().order(ByteOrder.LITTLE_ENDIAN).position((int) address);
  }
}
