package io.witbindgen.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.transfer.FlatLifting;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.type.ValueType;
import org.junit.jupiter.api.Test;

/** What a guest claims costs the host nothing until it was checked and counted. */
class BudgetTest {
  private static final long BUDGET = 1 << 20;

  @Test
  void manySmallStringsReachTheBudget() {
    // One byte of memory, as often as the guest likes: a list of strings that all lie at the same
    // place.
    ByteArrayMemory memory = new ByteArrayMemory(1 << 20, 0);
    for (int at = 0; at < 1 << 19; at += 8) {
      memory.storeInt(at + 4, 1 << 16);
    }
    assertThatThrownBy(
            () ->
                FlatLifting.lift(
                    context(memory), ValueType.list(ValueType.STRING), new long[] {0, 1 << 16}, 0))
        .isInstanceOfSatisfying(
            TrapException.class, t -> assertThat(t.reason()).isEqualTo(TrapReason.LIMIT_EXCEEDED));
  }

  @Test
  void listsOfTinyRecordsAreCountedByWhatTheyCostHere() {
    ByteArrayMemory memory = new ByteArrayMemory(1 << 20, 0);
    ValueType element = ValueType.tuple(ValueType.BOOL);
    assertThatThrownBy(
            () ->
                FlatLifting.lift(
                    context(memory), ValueType.list(element), new long[] {0, 1 << 20}, 0))
        .isInstanceOfSatisfying(
            TrapException.class, t -> assertThat(t.reason()).isEqualTo(TrapReason.LIMIT_EXCEEDED));
  }

  @Test
  void aClaimBeyondTheMemoryIsRefusedBeforeAnythingIsAllocated() {
    ByteArrayMemory memory = new ByteArrayMemory(64, 0);
    for (long length : new long[] {9, 1 << 24, 0x1fff_ffff, 0xffff_ffffL}) {
      assertThatThrownBy(
              () ->
                  FlatLifting.lift(
                      context(memory), ValueType.list(ValueType.U64), new long[] {0, length}, 0))
          .isInstanceOf(TrapException.class);
    }
    assertThatThrownBy(
            () ->
                FlatLifting.lift(
                    context(memory),
                    ValueType.list(ValueType.U64),
                    new long[] {0xffff_fff8L, 1},
                    0))
        .isInstanceOfSatisfying(
            TrapException.class,
            t -> assertThat(t.reason()).isEqualTo(TrapReason.POINTER_OUT_OF_BOUNDS));
  }

  private static LiftLowerContext context(LinearMemory memory) {
    CanonicalOptions options = new CanonicalOptions(StringEncoding.UTF8, memory, null, null);
    return new LiftLowerContext(options, new InstanceState("test", null), BUDGET);
  }
}
