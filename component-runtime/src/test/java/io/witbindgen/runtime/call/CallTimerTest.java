package io.witbindgen.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The guest is played by this thread, which looks at its interrupt status as a guest does. */
@Timeout(60)
class CallTimerTest {
  private final CallTimer timer = new CallTimer(Duration.ofMillis(30), Watchdog.SHARED);

  @Test
  void aGuestThatRunsOnIsInterruptedAndTheInterruptIsGoneAfterwards() {
    timer.begin();
    spinUntilInterrupted();
    TrapException trap = new TrapException(TrapReason.INTERRUPTED, "interrupted");
    assertThat(timer.explain(trap))
        .hasMessage("the call took longer than the 30 ms that it may take");
    timer.end();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aHostFunctionIsNotInterruptedButTheCallEndsWithIt() {
    timer.begin();
    timer.enterHost();
    long end = System.nanoTime() + Duration.ofMillis(200).toNanos();
    while (System.nanoTime() < end) {
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      Thread.onSpinWait();
    }
    assertThatThrownBy(timer::leaveHost)
        .isInstanceOf(TrapException.class)
        .hasMessageContaining("longer than the 30 ms");
    timer.end();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aGuestThatIsInterruptedEntersNoHostFunction() {
    timer.begin();
    spinUntilInterrupted();
    assertThatThrownBy(timer::enterHost).isInstanceOf(TrapException.class);
    timer.end();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void timeIsCountedAnewForEachCall() {
    CallTimer timer = new CallTimer(Duration.ofSeconds(1), Watchdog.SHARED);
    for (int i = 0; i < 40; i++) {
      timer.begin();
      long end = System.nanoTime() + Duration.ofMillis(40).toNanos();
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      timer.enterHost();
      timer.leaveHost();
      timer.end();
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anInterruptFromOutsideStaysWhatItIs() {
    timer.begin();
    Thread.currentThread().interrupt();
    TrapException trap = new TrapException(TrapReason.INTERRUPTED, "interrupted");
    assertThat(timer.explain(trap)).isSameAs(trap);
    timer.end();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void theWatchdogsThreadEndsAfterTheLastCall() throws InterruptedException {
    Watchdog watchdog = new Watchdog();
    CallTimer own = new CallTimer(Duration.ofSeconds(60), watchdog);
    own.begin();
    own.end();
    watchdog.awaitEnd();
    own.begin();
    assertThat(watchdog.isRunning()).isTrue();
    own.end();
    watchdog.awaitEnd();
    assertThat(watchdog.isRunning()).isFalse();
  }

  private static void spinUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }
}
