package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.engine.StorageLimits;
import io.witbindgen.runtime.limit.InstanceLimits;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.test.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guest takes what it can, and gets what the limits say. The guest is guests/limits.wat. */
@Timeout(120)
class LimitsTest {
  private static final InstanceLimits SHORT =
      InstanceLimits.DEFAULT.withTimePerCall(Duration.ofMillis(50));

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aGuestThatLoopsForeverIsStopped(EngineMode mode) {
    try (ComponentInstance guest = start(mode, SHORT, () -> {})) {
      assertTrap(TrapReason.TIME_LIMIT, () -> guest.function("spin").call())
          .hasMessage("spin: the call took longer than the 50 ms that it may take, in function 2");
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      assertTrap(TrapReason.CANNOT_LEAVE_OR_ENTER, () -> guest.function("spin").call());
    }
    try (ComponentInstance next = start(mode, SHORT, () -> {})) {
      assertThat(next.function("depth").call(10L)).isEqualTo(10L);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aReallocThatLoopsForeverIsStopped(EngineMode mode) {
    try (ComponentInstance guest = start(mode, SHORT, () -> {})) {
      assertTrap(TrapReason.TIME_LIMIT, () -> guest.function("take").call("text"));
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void theHostsChannelsAreNotClosed() throws IOException {
    Pipe pipe = Pipe.open();
    Runnable pause =
        () -> {
          long end = System.nanoTime() + Duration.ofMillis(200).toNanos();
          while (System.nanoTime() < end) {
            writeAndRead(pipe);
          }
        };
    try (ComponentInstance guest = start(EngineMode.COMPILED, SHORT, pause)) {
      assertTrap(TrapReason.TIME_LIMIT, () -> guest.function("pause-and-return").call());
    }
    assertThat(pipe.sink().isOpen()).isTrue();
    writeAndRead(pipe);
    Runnable once = () -> writeAndRead(pipe);
    try (ComponentInstance guest = start(EngineMode.COMPILED, SHORT, once)) {
      assertTrap(TrapReason.TIME_LIMIT, () -> guest.function("pause-and-spin").call());
    }
    writeAndRead(pipe);
    pipe.sink().close();
    pipe.source().close();
  }

  @Test
  void manyShortCallsTogetherMayTakeLonger() {
    InstanceLimits limits = InstanceLimits.DEFAULT.withTimePerCall(Duration.ofSeconds(2));
    try (ComponentInstance guest = start(EngineMode.COMPILED, limits, () -> {})) {
      long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
      while (System.nanoTime() < end) {
        assertThat(guest.function("depth").call(100L)).isEqualTo(100L);
      }
    }
  }

  @Test
  void anInterruptFromOutsideStopsTheGuestAndStays() {
    InstanceLimits limits = InstanceLimits.DEFAULT.withTimePerCall(Duration.ofMinutes(1));
    Runnable pause = () -> Thread.currentThread().interrupt();
    try (ComponentInstance guest = start(EngineMode.COMPILED, limits, pause)) {
      assertTrap(TrapReason.INTERRUPTED, () -> guest.function("pause-and-spin").call());
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aStackIsAsLargeAsItIsAskedFor(EngineMode mode) {
    long depth = mode == EngineMode.COMPILED ? 200_000 : 20_000;
    InstanceLimits small = InstanceLimits.DEFAULT.withStackBytes(256 << 10);
    try (ComponentInstance guest = start(mode, small, () -> {})) {
      assertTrap(TrapReason.STACK_EXHAUSTED, () -> guest.function("depth").call(depth));
      assertTrap(TrapReason.CANNOT_LEAVE_OR_ENTER, () -> guest.function("depth").call(1L));
    }
    InstanceLimits large = InstanceLimits.DEFAULT.withStackBytes(256L << 20);
    try (ComponentInstance guest = start(mode, large, () -> {})) {
      assertThat(guest.function("depth").call(depth)).isEqualTo(depth);
    }
  }

  @Test
  void timeCountsOnAThreadOfItsOwnToo() {
    InstanceLimits limits = SHORT.withStackBytes(1 << 20);
    try (ComponentInstance guest = start(EngineMode.COMPILED, limits, () -> {})) {
      assertTrap(TrapReason.TIME_LIMIT, () -> guest.function("spin").call());
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void aHostFunctionOnTheGuestsThreadCannotEnterAgain() {
    InstanceLimits limits = InstanceLimits.DEFAULT.withStackBytes(1 << 20);
    ComponentInstance[] self = new ComponentInstance[1];
    Runnable pause = () -> self[0].function("depth").call(1L);
    try (ComponentInstance guest = start(EngineMode.COMPILED, limits, pause)) {
      self[0] = guest;
      assertTrap(TrapReason.CANNOT_LEAVE_OR_ENTER, () -> guest.function("pause-and-return").call());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aMemoryGrowsToItsLimitOnly(EngineMode mode) {
    InstanceLimits limits =
        InstanceLimits.DEFAULT.withCore(new StorageLimits(3, StorageLimits.NONE.tableElements()));
    try (ComponentInstance guest = start(mode, limits, () -> {})) {
      assertThat(guest.function("grow").call(3L)).isEqualTo(-1);
      assertThat(guest.function("grow").call(2L)).isEqualTo(1);
      assertThat(guest.function("grow").call(1L)).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aListThatMentionsOneStringOverAndOverTakesNoMoreThanItsBudget(EngineMode mode) {
    try (ComponentInstance guest = start(mode, InstanceLimits.DEFAULT, () -> {})) {
      assertTrap(TrapReason.LIMIT_EXCEEDED, () -> guest.function("amplify").call())
          .hasMessageContaining("host memory");
    }
    InstanceLimits enough = InstanceLimits.DEFAULT.withHostBytesPerCall(1L << 30);
    try (ComponentInstance guest = start(mode, enough, () -> {})) {
      assertThat((List<?>) guest.function("amplify").call()).hasSize(6000);
    }
  }

  @Test
  void instancesAreCounted() {
    assertThatThrownBy(
            () -> start(EngineMode.COMPILED, InstanceLimits.DEFAULT.withInstances(1), () -> {}))
        .isInstanceOf(UnlinkableException.class)
        .hasMessage("the component makes 2 instances; 1 are the most");
  }

  private static void writeAndRead(Pipe pipe) {
    try {
      pipe.sink().write(ByteBuffer.allocate(1));
      pipe.source().read(ByteBuffer.allocate(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertTrap(
      TrapReason reason, ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TrapException.class,
            trap -> assertThat(trap.reason()).as("%s", trap).isEqualTo(reason));
  }

  private static ComponentInstance start(EngineMode mode, InstanceLimits limits, Runnable pause) {
    byte[] bytes = Resources.bytes(LimitsTest.class, "/guests/limits.wasm");
    Component component =
        Component.load(bytes, ComponentOptions.DEFAULT.withMode(mode).withLimits(limits));
    FunctionType type = FunctionType.of();
    return component.instantiate(
        Imports.builder()
            .function(
                "pause",
                type,
                HostFunction.of(
                    type,
                    arguments -> {
                      pause.run();
                      return null;
                    }))
            .build());
  }
}
