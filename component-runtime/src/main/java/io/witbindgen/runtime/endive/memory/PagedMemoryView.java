package io.witbindgen.runtime.endive.memory;

import io.witbindgen.abi.core.LinearMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import run.endive.runtime.Memory;

/**
 * A shared memory as the canonical ABI sees it. A thread can grow such a memory while others use
 * it, so it stays in Endive's pages, and every access here is a copy.
 */
public final class PagedMemoryView implements LinearMemory {
  private final Memory memory;

  public PagedMemoryView(Memory memory) {
    this.memory = memory;
  }

  @Override
  public long byteSize() {
    return (long) memory.pages() * Memory.PAGE_SIZE;
  }

  @Override
  public byte loadByte(long address) {
    return copy(address, 1).get();
  }

  @Override
  public short loadShort(long address) {
    return copy(address, 2).getShort();
  }

  @Override
  public int loadInt(long address) {
    return copy(address, 4).getInt();
  }

  @Override
  public long loadLong(long address) {
    return copy(address, 8).getLong();
  }

  @Override
  public void storeByte(long address, byte value) {
    store(address, buffer(1).put(value));
  }

  @Override
  public void storeShort(long address, short value) {
    store(address, buffer(2).putShort(value));
  }

  @Override
  public void storeInt(long address, int value) {
    store(address, buffer(4).putInt(value));
  }

  @Override
  public void storeLong(long address, long value) {
    store(address, buffer(8).putLong(value));
  }

  @Override
  public void read(long address, byte[] target, int offset, int length) {
    copy(address, length).get(target, offset, length);
  }

  @Override
  public void read(long address, short[] target) {
    copy(address, 2L * target.length).asShortBuffer().get(target);
  }

  @Override
  public void read(long address, int[] target) {
    copy(address, 4L * target.length).asIntBuffer().get(target);
  }

  @Override
  public void read(long address, long[] target) {
    copy(address, 8L * target.length).asLongBuffer().get(target);
  }

  @Override
  public void read(long address, float[] target) {
    copy(address, 4L * target.length).asFloatBuffer().get(target);
  }

  @Override
  public void read(long address, double[] target) {
    copy(address, 8L * target.length).asDoubleBuffer().get(target);
  }

  @Override
  public void write(long address, byte[] source, int offset, int length) {
    check(address, length);
    memory.write((int) address, source, offset, length);
  }

  @Override
  public void write(long address, short[] source) {
    ByteBuffer copy = buffer(2L * source.length);
    copy.asShortBuffer().put(source);
    store(address, copy);
  }

  @Override
  public void write(long address, int[] source) {
    ByteBuffer copy = buffer(4L * source.length);
    copy.asIntBuffer().put(source);
    store(address, copy);
  }

  @Override
  public void write(long address, long[] source) {
    ByteBuffer copy = buffer(8L * source.length);
    copy.asLongBuffer().put(source);
    store(address, copy);
  }

  @Override
  public void write(long address, float[] source) {
    ByteBuffer copy = buffer(4L * source.length);
    copy.asFloatBuffer().put(source);
    store(address, copy);
  }

  @Override
  public void write(long address, double[] source) {
    ByteBuffer copy = buffer(8L * source.length);
    copy.asDoubleBuffer().put(source);
    store(address, copy);
  }

  private ByteBuffer copy(long address, long length) {
    check(address, length);
    return ByteBuffer.wrap(memory.readBytes((int) address, (int) length))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private void store(long address, ByteBuffer copy) {
    byte[] bytes = new byte[copy.capacity()];
    copy.rewind().get(bytes);
    write(address, bytes, 0, bytes.length);
  }

  private void check(long address, long length) {
    if (address < 0 || length < 0 || address > byteSize() - length) {
      throw new IndexOutOfBoundsException(length + " bytes at " + address + " of " + byteSize());
    }
  }

  private static ByteBuffer buffer(long length) {
    return ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
