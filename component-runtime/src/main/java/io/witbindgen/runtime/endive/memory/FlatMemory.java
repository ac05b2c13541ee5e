package io.witbindgen.runtime.endive.memory;

import io.witbindgen.runtime.engine.CoreBudget;
import io.witbindgen.runtime.engine.StorageLimits;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.ConstantEvaluators;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.WasmRuntimeException;
import run.endive.wasm.UninstantiableException;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.PassiveDataSegment;

/**
 * One instance's view of a linear memory that lies in one array.
 *
 * <p>A view belongs to an instance because Endive keeps the passive data segments in the memory:
 * with one object for all, {@code memory.init} would copy from the segments of whichever module was
 * instantiated last.
 *
 * <p>Every access is checked twice: here against the bytes that are both inside the memory and in
 * the array, and then by the JVM against the array's end. The first check allows the array to be
 * longer than the memory; otherwise growing page by page would copy everything each time.
 */
@SuppressWarnings("removal") // The deprecated methods have no bodies to inherit.
public final class FlatMemory implements Memory {
  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);
  private static final VarHandle FLOATS = view(float[].class);
  private static final VarHandle DOUBLES = view(double[].class);

  static {
    // Links every access once. Otherwise the first access could happen when the stack is nearly
    // exhausted, and a linkage that fails there never succeeds later.
    new FlatMemory(new FlatStorage(1, 1, new CoreBudget(StorageLimits.NONE)), 1).touchAll();
  }

  private final FlatStorage storage;
  private final int declaredMaxPages;
  private final int initialPages;
  private DataSegment[] segments = {};

  private byte[] bytes = {};

  // startsN: the number of addresses at which N bytes can be accessed without asking the storage.
  private int starts1;
  private int starts2;
  private int starts4;
  private int starts8;

  /**
   * A view.
   *
   * @param declaredMaxPages the maximum in the memory's type, which import checks use
   */
  public FlatMemory(FlatStorage storage, int declaredMaxPages) {
    this.storage = storage;
    this.declaredMaxPages = declaredMaxPages;
    this.initialPages = storage.pages();
    storage.attach(this);
  }

  /** Another instance's view of the same memory. */
  public FlatMemory sibling() {
    return new FlatMemory(storage, declaredMaxPages);
  }

  /**
   * Switches to a new array or size.
   *
   * @param accessible how many bytes from the start are both in the memory and in the array
   */
  void update(byte[] newBytes, int accessible) {
    bytes = newBytes;
    starts1 = accessible;
    starts2 = Math.max(0, accessible - 1);
    starts4 = Math.max(0, accessible - 3);
    starts8 = Math.max(0, accessible - 7);
  }

  /**
   * The array, guaranteed to hold a range; valid until the guest runs again.
   *
   * @throws IndexOutOfBoundsException if the range is not inside the memory
   */
  byte[] array(long address, long length) {
    if (address < 0 || length < 0 || address > storage.byteSize() - length) {
      throw new IndexOutOfBoundsException(outside(address, length));
    }
    storage.reach((int) (address + length));
    return bytes;
  }

  /** The size that the guest sees, in bytes. */
  int byteSize() {
    return storage.byteSize();
  }

  @Override
  public int pages() {
    return storage.pages();
  }

  @Override
  public int grow(int delta) {
    return storage.grow(delta);
  }

  @Override
  public int initialPages() {
    return initialPages;
  }

  @Override
  public int maximumPages() {
    return Math.min(declaredMaxPages, RUNTIME_MAX_PAGES);
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public Object lock(int address) {
    return storage;
  }

  @Override
  public int waitOn(int address, int expected, long timeout) {
    throw new WasmEngineException("expected shared memory");
  }

  @Override
  public int waitOn(int address, long expected, long timeout) {
    throw new WasmEngineException("expected shared memory");
  }

  @Override
  public int notify(int address, int count) {
    return 0;
  }

  @Override
  public void initialize(Instance instance, DataSegment[] dataSegments) {
    initialize(instance, dataSegments, 0);
  }

  @Override
  public void initialize(Instance instance, DataSegment @Nullable [] dataSegments, int index) {
    if (dataSegments == null) {
      return;
    }
    // The array is the instance's own, in which it also drops segments.
    segments = dataSegments;
    for (int i = 0; i < segments.length; i++) {
      if (segments[i] instanceof ActiveDataSegment active && active.index() == index) {
        int offset =
            (int) ConstantEvaluators.computeConstantValue(instance, active.offsetInstructions())[0];
        byte[] data = active.bytes();
        check(offset, data.length, UninstantiableException::new);
        System.arraycopy(data, 0, bytes, offset, data.length);
        drop(i);
      }
    }
  }

  @Override
  public void initPassiveSegment(int segment, int address, int offset, int size) {
    write(address, segments[segment].bytes(), offset, size);
  }

  @Override
  public void drop(int segment) {
    segments[segment] = PassiveDataSegment.EMPTY;
  }

  @Override
  public byte read(int address) {
    reach(address, 1, starts1);
    return bytes[address];
  }

  @Override
  public short readShort(int address) {
    reach(address, 2, starts2);
    return (short) SHORTS.get(bytes, address);
  }

  @Override
  public int readInt(int address) {
    reach(address, 4, starts4);
    return (int) INTS.get(bytes, address);
  }

  @Override
  public long readLong(int address) {
    reach(address, 8, starts8);
    return (long) LONGS.get(bytes, address);
  }

  @Override
  public float readFloat(int address) {
    reach(address, 4, starts4);
    return (float) FLOATS.get(bytes, address);
  }

  @Override
  public double readDouble(int address) {
    reach(address, 8, starts8);
    return (double) DOUBLES.get(bytes, address);
  }

  @Override
  public long readU16(int address) {
    return readShort(address) & 0xFFFFL;
  }

  @Override
  public long readF32(int address) {
    return readInt(address);
  }

  @Override
  public long readF64(int address) {
    return readLong(address);
  }

  @Override
  public byte[] readBytes(int address, int length) {
    check(address, length, WasmRuntimeException::new);
    return Arrays.copyOfRange(bytes, address, address + length);
  }

  @Override
  public void writeByte(int address, byte value) {
    reach(address, 1, starts1);
    bytes[address] = value;
  }

  @Override
  public void writeShort(int address, short value) {
    reach(address, 2, starts2);
    SHORTS.set(bytes, address, value);
  }

  @Override
  public void writeI32(int address, int value) {
    reach(address, 4, starts4);
    INTS.set(bytes, address, value);
  }

  @Override
  public void writeLong(int address, long value) {
    reach(address, 8, starts8);
    LONGS.set(bytes, address, value);
  }

  @Override
  public void writeF32(int address, float value) {
    reach(address, 4, starts4);
    FLOATS.set(bytes, address, value);
  }

  @Override
  public void writeF64(int address, double value) {
    reach(address, 8, starts8);
    DOUBLES.set(bytes, address, value);
  }

  @Override
  public void write(int address, byte[] data, int offset, int size) {
    if (offset < 0 || size < 0 || offset > data.length - size) {
      throw new WasmRuntimeException("out of bounds memory access: in the data segment");
    }
    check(address, size, WasmRuntimeException::new);
    System.arraycopy(data, offset, bytes, address, size);
  }

  @Override
  public void zero() {
    // Called once, on a memory that nothing has been written to.
  }

  @Override
  public void fill(byte value, int from, int to) {
    check(from, to - from, WasmRuntimeException::new);
    Arrays.fill(bytes, from, to, value);
  }

  @Override
  public void copy(int target, int source, int size) {
    check(target, size, WasmRuntimeException::new);
    check(source, size, WasmRuntimeException::new);
    System.arraycopy(bytes, source, bytes, target, size);
  }

  /**
   * Checks every access. It uses {@link Objects#checkIndex} because the JIT compiler treats that as
   * an intrinsic, and hoists it out of loops together with the array's own check.
   */
  private void reach(int address, int size, int starts) {
    try {
      Objects.checkIndex(address, starts);
    } catch (IndexOutOfBoundsException e) {
      check(address, size, WasmRuntimeException::new);
    }
  }

  /** Checks a range, with addresses read as unsigned numbers. */
  private void check(int address, int size, Function<String, WasmEngineException> failure) {
    long last = Integer.toUnsignedLong(address) + Integer.toUnsignedLong(size);
    if (last > storage.byteSize()) {
      throw failure.apply(outside(Integer.toUnsignedLong(address), Integer.toUnsignedLong(size)));
    }
    storage.reach((int) last);
  }

  private String outside(long address, long size) {
    return String.join(
        " ",
        "out of bounds memory access:",
        Long.toString(size),
        "bytes at",
        Long.toString(address),
        "of",
        Integer.toString(storage.byteSize()));
  }

  private void touchAll() {
    writeByte(0, read(0));
    writeShort(0, readShort(0));
    writeI32(0, readInt(0));
    writeLong(0, readLong(0));
    writeF32(0, readFloat(0));
    writeF64(0, readDouble(0));
  }

  private static VarHandle view(Class<?> arrayType) {
    return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
  }
}
