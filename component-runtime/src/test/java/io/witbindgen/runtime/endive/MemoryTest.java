package io.witbindgen.runtime.endive;

import static io.witbindgen.runtime.endive.Modules.call;
import static io.witbindgen.runtime.endive.Modules.callInt;
import static io.witbindgen.runtime.endive.Modules.f64;
import static io.witbindgen.runtime.endive.Modules.i32;
import static io.witbindgen.runtime.endive.Modules.load;
import static io.witbindgen.runtime.endive.Modules.memory;
import static io.witbindgen.runtime.endive.Modules.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.runtime.engine.CoreBudget;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.engine.StorageLimits;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryTest {
  private static final int PAGE = 65_536;

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void loadsAndStores(EngineMode mode) {
    CoreInstance it = start(mode, "memory");
    assertThat(call(it, "load64", 16)).isEqualTo(0xFCFDFEFF04030201L);
    assertThat(callInt(it, "load8_s", 20)).isEqualTo(-1);
    assertThat(callInt(it, "load8_u", 20)).isEqualTo(255);
    assertThat(callInt(it, "load16_u", 20)).isEqualTo(0xFEFF);
    call(it, "store8", 100, 0x1FF);
    call(it, "store16", 102, 0x1FFFE);
    assertThat(callInt(it, "load", 100)).isEqualTo(0xFFFE00FF);
    call(it, "store64", 201, 0x0102030405060708L);
    assertThat(call(it, "load64", 201)).isEqualTo(0x0102030405060708L);
    call(it, "storef32", 300, i32(0x7F800001));
    assertThat(callInt(it, "loadf32", 300)).isEqualTo(0x7F800001);
    call(it, "storef64", 304, 0xFFF0000000000001L);
    assertThat(call(it, "loadf64", 304)).isEqualTo(0xFFF0000000000001L);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void boundsAreExact(EngineMode mode) {
    CoreInstance it = start(mode, "memory");
    assertThat(callInt(it, "load", PAGE - 4)).isZero();
    assertThat(callInt(it, "load8_u", PAGE - 1)).isZero();
    assertThat(callInt(it, "load_near", PAGE - 65_000 - 4)).isZero();
    for (long address : new long[] {PAGE - 3, PAGE, i32(-1), i32(-4), i32(Integer.MAX_VALUE)}) {
      assertThatThrownBy(() -> call(it, "load", address)).satisfies(outOfBounds());
      assertThatThrownBy(() -> call(it, "store", address, 1)).satisfies(outOfBounds());
      assertThatThrownBy(() -> call(it, "load_far", address)).satisfies(outOfBounds());
    }
    assertThatThrownBy(() -> call(it, "load_far", 0)).satisfies(outOfBounds());
    assertThatThrownBy(() -> call(it, "load_far", 5)).satisfies(outOfBounds());
    assertThatThrownBy(() -> call(it, "store64", PAGE - 7, -1)).satisfies(outOfBounds());
    assertThat(call(it, "load64", PAGE - 8)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void growsToItsMaximum(EngineMode mode) {
    CoreInstance it = start(mode, "memory");
    LinearMemory memory = memory(it);
    memory.storeInt(PAGE - 4, 7);
    assertThat(callInt(it, "grow", 1)).isEqualTo(1);
    assertThat(callInt(it, "size")).isEqualTo(2);
    assertThat(memory.byteSize()).isEqualTo(2 * PAGE);
    assertThat(callInt(it, "load", PAGE - 4)).isEqualTo(7);
    assertThat(callInt(it, "load", PAGE)).isZero();
    memory.storeLong(2 * PAGE - 8, -1);
    assertThat(call(it, "load64", 2 * PAGE - 8)).isEqualTo(-1);
    assertThatThrownBy(() -> call(it, "load", 2 * PAGE)).satisfies(outOfBounds());
    assertThat(callInt(it, "grow", 3)).isEqualTo(-1);
    assertThat(callInt(it, "grow", i32(-1))).isEqualTo(-1);
    assertThat(callInt(it, "grow", 0)).isEqualTo(2);
    assertThat(callInt(it, "grow", 2)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void growsToTheLimit(EngineMode mode) {
    CoreInstance it = load(mode, "memory").instantiate(List.of(), new StorageLimits(2, 0));
    assertThat(callInt(it, "grow", 2)).isEqualTo(-1);
    assertThat(callInt(it, "grow", 1)).isEqualTo(1);
    assertThatThrownBy(() -> load(mode, "memory").instantiate(List.of(), new StorageLimits(0, 0)))
        .satisfies(Trap.of(TrapReason.LIMIT_EXCEEDED));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void bulkOperations(EngineMode mode) {
    CoreInstance it = start(mode, "memory");
    LinearMemory memory = memory(it);
    call(it, "init", 40, 1, 3);
    assertThat(text(memory, 40, 3)).isEqualTo("ell");
    call(it, "copy", 41, 40, 3);
    assertThat(text(memory, 40, 4)).isEqualTo("eell");
    call(it, "fill", 42, 'x', 2);
    assertThat(text(memory, 40, 4)).isEqualTo("eexx");
    assertThatThrownBy(() -> call(it, "init", 0, 3, 3)).satisfies(outOfBounds());
    assertThatThrownBy(() -> call(it, "init", PAGE - 1, 0, 3)).satisfies(outOfBounds());
    assertThatThrownBy(() -> call(it, "copy", PAGE - 1, 0, 2)).satisfies(outOfBounds());
    assertThatThrownBy(() -> call(it, "copy", 0, i32(-1), 2)).satisfies(outOfBounds());
    assertThatThrownBy(() -> call(it, "fill", PAGE - 1, 0, 2)).satisfies(outOfBounds());
    assertThatThrownBy(() -> call(it, "fill", 1, 0, i32(-1))).satisfies(outOfBounds());
    call(it, "fill", PAGE, 0, 0);
    call(it, "drop");
    assertThatThrownBy(() -> call(it, "init", 0, 0, 1)).satisfies(outOfBounds());
    call(it, "init", 0, 0, 0);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aDroppedSegmentIsThereAgainInTheNextInstance(EngineMode mode) {
    var module = load(mode, "memory");
    CoreInstance first = start(module);
    call(first, "drop");
    CoreInstance second = start(module);
    call(second, "init", 0, 0, 5);
    assertThat(text(memory(second), 0, 5)).isEqualTo("hello");
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void instancesShareAMemoryButNotTheirSegments(EngineMode mode) {
    CoreInstance owner = start(mode, "memory");
    CoreInstance user = start(mode, "memory_user", owner.export("memory"));
    LinearMemory memory = memory(owner);
    assertThat(text(memory, 64, 4)).isEqualTo("user");
    call(owner, "init", 80, 0, 5);
    call(user, "init", 90, 0, 7);
    assertThat(text(memory, 80, 5)).isEqualTo("hello");
    assertThat(text(memory, 90, 7)).isEqualTo("goodbye");
    assertThat(callInt(user, "grow", 1)).isEqualTo(1);
    assertThat(callInt(owner, "size")).isEqualTo(2);
    call(owner, "store8", PAGE + 5, 9);
    assertThat(callInt(user, "load8_u", PAGE + 5)).isEqualTo(9);
    call(user, "store8", 2 * PAGE - 1, 8);
    assertThat(memory.loadByte(2 * PAGE - 1)).isEqualTo((byte) 8);
    assertThat(callInt(owner, "grow", 1)).isEqualTo(2);
    assertThat(callInt(user, "size")).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void theHostCopiesInBulk(EngineMode mode) {
    LinearMemory memory = memory(start(mode, "memory"));
    float[] floats = {1.5f, Float.intBitsToFloat(0x7F800001)};
    double[] doubles = {Double.longBitsToDouble(0xFFF0000000000001L), -0.0};
    memory.write(1, new byte[] {9, 8, 7}, 1, 2);
    memory.write(1001, new short[] {-2, 3});
    memory.write(2001, new int[] {-3, 4});
    memory.write(3001, new long[] {-4, 5});
    memory.write(4001, floats);
    memory.write(5001, doubles);
    byte[] bytes = new byte[3];
    memory.read(1, bytes, 1, 2);
    assertThat(bytes).containsExactly(0, 8, 7);
    short[] shorts = new short[2];
    memory.read(1001, shorts);
    assertThat(shorts).containsExactly((short) -2, (short) 3);
    int[] ints = new int[2];
    memory.read(2001, ints);
    assertThat(ints).containsExactly(-3, 4);
    long[] longs = new long[2];
    memory.read(3001, longs);
    assertThat(longs).containsExactly(-4, 5);
    float[] floatsBack = new float[2];
    memory.read(4001, floatsBack);
    assertThat(Float.floatToRawIntBits(floatsBack[1])).isEqualTo(0x7F800001);
    double[] doublesBack = new double[2];
    memory.read(5001, doublesBack);
    assertThat(f64(doublesBack[0])).isEqualTo(0xFFF0000000000001L);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void theHostIsKeptInsideToo(EngineMode mode) {
    LinearMemory memory = memory(start(mode, "memory"));
    assertThatThrownBy(() -> memory.loadInt(PAGE - 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.loadByte(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.loadByte(1L << 32))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.storeLong(PAGE - 7, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.write(PAGE - 7, new long[1]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.read(Long.MAX_VALUE, new byte[2], 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aClaimCostsNothingUntilItIsTouched(EngineMode mode) {
    WasmBuilder builder = new WasmBuilder().memory(0, 32_000).export("memory", 2, 0);
    long before = allocated();
    CoreInstance it = start(load(mode, builder));
    assertThat(memory(it).byteSize()).isEqualTo(32_000L * PAGE);
    memory(it).storeInt(10, 1);
    assertThat(allocated() - before).isLessThan(1L << 28);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void sharedMemoriesWorkToo(EngineMode mode) {
    WasmBuilder builder = new WasmBuilder().memory(3, 1, 2).export("memory", 2, 0);
    CoreInstance it = start(load(mode, builder));
    LinearMemory memory = memory(it);
    memory.write(PAGE - 8, new double[] {2.5});
    double[] back = new double[1];
    memory.read(PAGE - 8, back);
    assertThat(back).containsExactly(2.5);
    memory.storeShort(3, (short) -1);
    assertThat(memory.loadInt(2)).isEqualTo(0x00FFFF00);
    assertThatThrownBy(() -> memory.loadInt(PAGE - 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(it.export("memory").type()).hasToString("memory 1 2 shared");
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void segmentsThatDoNotFitTrap(EngineMode mode) {
    assertThatThrownBy(() -> start(mode, "segments")).satisfies(outOfBounds());
    assertThatThrownBy(() -> start(mode, "elements"))
        .satisfies(Trap.of(TrapReason.TABLE_OUT_OF_BOUNDS));
  }

  private static Consumer<Throwable> outOfBounds() {
    return Trap.of(TrapReason.MEMORY_OUT_OF_BOUNDS);
  }

  private static String text(LinearMemory memory, int address, int length) {
    byte[] bytes = new byte[length];
    memory.read(address, bytes, 0, length);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static long allocated() {
    var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return bean.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void memoriesOfOneBudgetGrowAtEachOthersCost(EngineMode mode) {
    CoreBudget budget = new CoreBudget(new StorageLimits(5, 0));
    PreparedModule module = load(mode, "memory");
    CoreInstance first = module.instantiate(List.of(), budget);
    CoreInstance second = module.instantiate(List.of(), budget);
    assertThat(callInt(first, "grow", 2)).isEqualTo(1);
    assertThat(callInt(second, "grow", 2)).isEqualTo(-1);
    assertThat(callInt(second, "grow", 1)).isEqualTo(1);
    assertThatThrownBy(() -> module.instantiate(List.of(), budget))
        .satisfies(Trap.of(TrapReason.LIMIT_EXCEEDED));
  }
}
