package io.witbindgen.runtime.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The guest is played by this thread, which looks at its interrupt status as a guest does. */
@Timeout(60)
class CallMonitorTest {
  private final CallMonitor calls =
      new CallMonitor(Duration.ofMillis(30), Watchdog.SHARED, () -> {});

  @Test
  void aGuestThatRunsOnIsInterruptedAndTheInterruptIsGoneAfterwards() {
    RunningCall call = begin(calls);
    spinUntilInterrupted();
    TrapException trap = new TrapException(TrapReason.INTERRUPTED, "interrupted");
    assertThat(call.explain(trap))
        .hasMessage("the call took longer than the 30 ms that it may take")
        .extracting(TrapException::reason)
        .isEqualTo(TrapReason.TIME_LIMIT);
    end(call);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aHostFunctionIsNotInterruptedButTheCallEndsWithIt() {
    RunningCall call = begin(calls);
    call.leaveGuest();
    long end = System.nanoTime() + Duration.ofMillis(200).toNanos();
    while (System.nanoTime() < end) {
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      Thread.onSpinWait();
    }
    assertThatThrownBy(call::returnToGuest)
        .isInstanceOf(TrapException.class)
        .hasMessageContaining("longer than the 30 ms");
    end(call);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aGuestThatIsInterruptedEntersNoHostFunction() {
    RunningCall call = begin(calls);
    spinUntilInterrupted();
    assertThatThrownBy(call::leaveGuest).isInstanceOf(TrapException.class);
    end(call);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void timeIsCountedAnewForEachCall() {
    CallMonitor patient = new CallMonitor(Duration.ofSeconds(1), Watchdog.SHARED, () -> {});
    for (int i = 0; i < 40; i++) {
      RunningCall call = begin(patient);
      long end = System.nanoTime() + Duration.ofMillis(40).toNanos();
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      call.leaveGuest();
      call.returnToGuest();
      end(call);
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anInterruptFromOutsideStaysWhatItIs() {
    RunningCall call = begin(calls);
    Thread.currentThread().interrupt();
    TrapException trap = new TrapException(TrapReason.INTERRUPTED, "interrupted");
    assertThat(call.explain(trap)).isSameAs(trap);
    end(call);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aCancelledCallSaysSoAndTheNextOneIsNotStopped() throws InterruptedException {
    CallMonitor unlimited = new CallMonitor(Duration.ZERO, Watchdog.SHARED, () -> {});
    assertThat(unlimited.cancel()).isFalse();
    RunningCall call = begin(unlimited);
    Thread other = new Thread(unlimited::cancel);
    other.start();
    spinUntilInterrupted();
    TrapException trap = new TrapException(TrapReason.INTERRUPTED, "interrupted");
    assertThat(call.explain(trap).reason()).isEqualTo(TrapReason.CANCELLED);
    end(call);
    other.join();
    RunningCall next = begin(unlimited);
    next.leaveGuest();
    next.returnToGuest();
    end(next);
    assertThat(unlimited.current()).isNull();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aLimitBeyondAllNanosecondsIsNone() {
    CallMonitor calls =
        new CallMonitor(Duration.ofSeconds(Long.MAX_VALUE), Watchdog.SHARED, () -> {});
    assertThat(calls.limitNanos()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void theWatchdogsThreadEndsAfterTheLastCall() throws InterruptedException {
    Watchdog watchdog = new Watchdog();
    CallMonitor own = new CallMonitor(Duration.ofSeconds(60), watchdog, () -> {});
    end(begin(own));
    watchdog.awaitEnd();
    RunningCall call = begin(own);
    assertThat(watchdog.isRunning()).isTrue();
    end(call);
    watchdog.awaitEnd();
    assertThat(watchdog.isRunning()).isFalse();
  }

  private static RunningCall begin(CallMonitor calls) {
    calls.begin();
    return calls.own();
  }

  private static void end(RunningCall call) {
    call.end();
    VarHandle.fullFence();
    call.clear();
  }

  private static void spinUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }
}
