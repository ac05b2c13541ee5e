package io.witbindgen.runtime.limit;

import io.witbindgen.abi.TrapReason;
import io.witbindgen.runtime.limit.RunningCall.StopCause;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The calls from the host into one component instance, of which there is never more than one at a
 * time. It is stopped when it is cancelled or, by the {@link Watchdog}, when it takes too long.
 */
final class CallMonitor {
  private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

  private final AtomicReference<@Nullable RunningCall> last = new AtomicReference<>();
  private final Duration limit;
  private final long limitNanos;
  private final Watchdog watchdog;
  private final Runnable barrier;
  private volatile boolean watched;

  /**
   * A monitor.
   *
   * @param limit the maximum duration of each call, including the host functions that the guest
   *     calls; zero for no limit
   * @param barrier reads what a thread writes at the end of its call
   */
  CallMonitor(Duration limit, Watchdog watchdog, Runnable barrier) {
    this.limit = limit;
    this.limitNanos = limit.compareTo(FOR_EVER) < 0 ? limit.toNanos() : FOR_EVER.toNanos();
    this.watchdog = watchdog;
    this.barrier = barrier;
  }

  /** A call begins on this thread. */
  void begin() {
    Thread thread = Thread.currentThread();
    if (limit.isZero()) {
      // Only cancelling stops a call here, and that means whatever call is in progress.
      RunningCall before = last.getPlain();
      if (before != null && before.restart(thread)) {
        return;
      }
    }
    last.lazySet(new RunningCall(thread));
    if (!watched && !limit.isZero()) {
      watched = true;
      watchdog.watch(this);
    }
  }

  /** The call that the asking thread has begun. */
  RunningCall own() {
    RunningCall call = last.getPlain();
    if (call == null) {
      throw new IllegalStateException("no call has begun");
    }
    return call;
  }

  // The methods below are called by any thread.

  /** The call in progress; null if there is none. */
  @Nullable RunningCall current() {
    RunningCall call = last.get();
    return call == null || call.isOver() ? null : call;
  }

  long limitNanos() {
    return limitNanos;
  }

  /** Stops a call that took longer than the limit. */
  void stopLate(RunningCall call) {
    String text =
        limit.toSeconds() > 0 && limit.toMillisPart() == 0
            ? limit.toSeconds() + " s"
            : limit.toMillis() + " ms";
    call.stop(
        new StopCause(
            TrapReason.TIME_LIMIT, "the call took longer than the " + text + " that it may take"),
        barrier);
  }

  /** Stops the call in progress; returns whether there was one. */
  boolean cancel() {
    RunningCall call = current();
    if (call != null) {
      call.stop(new StopCause(TrapReason.CANCELLED, "the call was cancelled"), barrier);
    }
    return call != null;
  }

  /** Stops watching, unless a call has begun in the meantime; returns whether it stopped. */
  boolean unwatch() {
    watched = false;
    if (current() == null) {
      return true;
    }
    watched = true;
    return false;
  }
}
