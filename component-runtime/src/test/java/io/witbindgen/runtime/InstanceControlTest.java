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
import io.witbindgen.test.Resources;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host that watches, cancels and closes an instance in which another thread runs. */
@Timeout(120)
class InstanceControlTest {
  private static final InstanceLimits ENDLESS =
      InstanceLimits.DEFAULT.withTimePerCall(Duration.ZERO);

  private final CountDownLatch inHost = new CountDownLatch(1);
  private final CountDownLatch leaveHost = new CountDownLatch(1);

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aRunningGuestIsCancelledFromAnotherThread(EngineMode mode) {
    ComponentInstance guest = load(mode).instantiate(pausing(inHost::countDown), ENDLESS);
    assertThat(guest.status()).isEqualTo(InstanceStatus.OPEN);
    assertThat(guest.cancel()).isFalse();
    CompletableFuture<Object> call = call(guest, "pause-and-spin");
    await(inHost);
    assertThat(guest.status()).isEqualTo(InstanceStatus.BUSY);
    assertThat(guest.cancel()).isTrue();
    assertCancelled(call);
    assertThat(guest.status()).isEqualTo(InstanceStatus.POISONED);
    guest.close();
    assertThat(guest.status()).isEqualTo(InstanceStatus.CLOSED);
  }

  @Test
  void aHostFunctionEndsBeforeACancelledCallDoes() {
    try (ComponentInstance guest =
        load(EngineMode.COMPILED).instantiate(pausing(this::pauseUntilTold), ENDLESS)) {
      CompletableFuture<Object> call = call(guest, "pause-and-return");
      await(inHost);
      assertThat(guest.cancel()).isTrue();
      assertThat(call).isNotDone();
      leaveHost.countDown();
      assertCancelled(call);
    }
  }

  @Test
  void closingLetsTheCallEnd() throws InterruptedException {
    ComponentInstance guest =
        load(EngineMode.COMPILED).instantiate(pausing(this::pauseUntilTold), ENDLESS);
    CompletableFuture<Object> call = call(guest, "pause-and-return");
    await(inHost);
    guest.close();
    assertThat(guest.status()).isEqualTo(InstanceStatus.CLOSED);
    assertThat(guest.close(Duration.ofMillis(1))).isFalse();
    leaveHost.countDown();
    assertCancelled(call);
    assertThat(guest.close(Duration.ofMinutes(1))).isTrue();
  }

  @Test
  void closingWithAGraceTimeCancelsACallThatDoesNotEnd() throws InterruptedException {
    ComponentInstance guest =
        load(EngineMode.COMPILED).instantiate(pausing(inHost::countDown), ENDLESS);
    CompletableFuture<Object> call = call(guest, "pause-and-spin");
    await(inHost);
    assertThat(guest.close(Duration.ofSeconds(1))).isTrue();
    assertCancelled(call);
  }

  @Test
  void closingFromInsideDoesNotWait() {
    ComponentInstance[] self = new ComponentInstance[1];
    boolean[] done = {true};
    Runnable pause =
        () -> {
          try {
            done[0] = self[0].close(Duration.ofMinutes(1));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    for (long stack : new long[] {0, 1 << 20}) {
      self[0] =
          load(EngineMode.COMPILED)
              .instantiate(pausing(pause), InstanceLimits.DEFAULT.withStackBytes(stack));
      self[0].function("pause-and-return").call();
      assertThat(done[0]).isFalse();
      assertThat(self[0].status()).isEqualTo(InstanceStatus.CLOSED);
    }
  }

  @Test
  void oneComponentServesTenantsWithDifferentLimits() {
    Component component = load(EngineMode.COMPILED);
    InstanceLimits small =
        InstanceLimits.DEFAULT.withCore(new StorageLimits(3, StorageLimits.NONE.tableElements()));
    try (ComponentInstance one = component.instantiate(pausing(() -> {}), small);
        ComponentInstance other = component.instantiate(pausing(() -> {}))) {
      assertThat(one.memoryBytes()).isEqualTo(65_536);
      assertThat(one.function("grow").call(3L)).isEqualTo(-1);
      assertThat(one.function("grow").call(2L)).isEqualTo(1);
      assertThat(one.memoryBytes()).isEqualTo(3 * 65_536);
      assertThat(other.function("grow").call(3L)).isEqualTo(1);
      assertThat(other.memoryBytes()).isEqualTo(4 * 65_536);
      assertThat(other.handles()).isZero();
    }
  }

  /** Waits in the host function until the test lets it return. */
  private void pauseUntilTold() {
    inHost.countDown();
    await(leaveHost);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("a host function was interrupted", e);
    }
  }

  private static CompletableFuture<Object> call(ComponentInstance guest, String function) {
    CompletableFuture<Object> call = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                guest.function(function).call();
                call.complete("returned");
              } catch (RuntimeException e) {
                call.completeExceptionally(e);
              }
            });
    thread.start();
    return call;
  }

  private static void assertCancelled(CompletableFuture<Object> call) {
    assertThatThrownBy(call::join)
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("the call was cancelled")
        .cause()
        .isInstanceOfSatisfying(
            TrapException.class, trap -> assertThat(trap.reason()).isEqualTo(TrapReason.CANCELLED));
  }

  private static Component load(EngineMode mode) {
    return Component.load(
        Resources.bytes(InstanceControlTest.class, "/guests/limits.wasm"),
        ComponentOptions.DEFAULT.withMode(mode));
  }

  private static Imports pausing(Runnable pause) {
    FunctionType type = FunctionType.of();
    return Imports.builder()
        .function(
            "pause",
            type,
            HostFunction.of(
                type,
                arguments -> {
                  pause.run();
                  return null;
                }))
        .build();
  }
}
