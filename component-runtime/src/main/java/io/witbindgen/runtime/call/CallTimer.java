package io.witbindgen.runtime.call;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Enforces the time limit of calls into one component instance: a guest that takes longer is
 * interrupted, but nothing other than a guest ever is.
 *
 * <p>The calling thread records where it is: in the guest, in a host function, or outside. {@link
 * Watchdog} interrupts it only in the guest, because an interrupt would disturb a host function and
 * close the channels that it uses; a call that runs out of time in a host function ends when that
 * function returns. An interrupt from the watchdog is always cleared before the call returns.
 */
final class CallTimer {
  /** No call is in progress. */
  private static final int OUTSIDE = 0;

  private static final int IN_GUEST = 1;
  private static final int IN_HOST = 2;

  /** The watchdog is about to interrupt the thread. */
  private static final int STRIKING = 3;

  /** The watchdog has interrupted the thread. */
  private static final int STRUCK = 4;

  /**
   * The state holds the place of the thread in its low bits, and the number of the call above them.
   */
  private static final int PLACE_BITS = 3;

  private static final int PLACE = (1 << PLACE_BITS) - 1;

  private final AtomicLong state = new AtomicLong(OUTSIDE);
  private final long limitNanos;
  private final Watchdog watchdog;
  private volatile boolean watched;

  /** The last call that ran out of time. */
  private volatile long late = -1;

  private volatile @Nullable Thread thread;

  /**
   * A timer; the limit applies to each call from the host, including the host functions that the
   * guest calls.
   */
  CallTimer(Duration limit, Watchdog watchdog) {
    this.limitNanos = limit.toNanos();
    this.watchdog = watchdog;
  }

  /** The host's thread enters the guest. */
  void begin() {
    thread = Thread.currentThread();
    state.set((call() + 1) << PLACE_BITS | IN_GUEST);
    if (!watched) {
      watched = true;
      watchdog.watch(this);
    }
  }

  /** The call continues on another thread. */
  void movesTo(Thread other) {
    thread = other;
  }

  /** The host's thread has left the guest for good. */
  void end() {
    if (!move(IN_GUEST, OUTSIDE) && !move(IN_HOST, OUTSIDE)) {
      clearStrike();
      move(STRUCK, OUTSIDE);
    }
    thread = null;
  }

  /**
   * The guest calls a host function.
   *
   * @throws TrapException if the call has run out of time
   */
  void enterHost() {
    if (!move(IN_GUEST, IN_HOST)) {
      throw outOfTime();
    }
  }

  /**
   * The host function has returned.
   *
   * @throws TrapException if the call has run out of time in the meantime
   */
  void leaveHost() {
    move(IN_HOST, IN_GUEST);
    if (late == call()) {
      throw outOfTime();
    }
  }

  /** The host function has thrown, which ends the call in any case. */
  void failHost() {
    move(IN_HOST, IN_GUEST);
  }

  /** The trap to report for one that ended the call: the time limit, if that was the cause. */
  TrapException explain(TrapException trap) {
    return trap.reason() == TrapReason.INTERRUPTED && late == call() ? outOfTime() : trap;
  }

  private TrapException outOfTime() {
    Duration limit = Duration.ofNanos(limitNanos);
    String text =
        limit.toSeconds() > 0 && limit.toMillisPart() == 0
            ? limit.toSeconds() + " s"
            : limit.toMillis() + " ms";
    return new TrapException(
        TrapReason.INTERRUPTED, "the call took longer than the " + text + " that it may take");
  }

  private void clearStrike() {
    while ((state.get() & PLACE) == STRIKING) {
      Thread.onSpinWait();
    }
    Thread.interrupted();
  }

  private boolean move(int from, int to) {
    long now = state.get();
    return (now & PLACE) == from && state.compareAndSet(now, now - from + to);
  }

  // The methods below are called by the watchdog's thread.

  /** The number of the last call. */
  long call() {
    return state.get() >> PLACE_BITS;
  }

  boolean isOutside() {
    return (state.get() & PLACE) == OUTSIDE;
  }

  long limitNanos() {
    return limitNanos;
  }

  /**
   * Interrupts a call if it is still in progress: at once if the guest is running, otherwise when
   * the guest would resume.
   */
  void strike(long call) {
    late = call;
    Thread caller = thread;
    long running = call << PLACE_BITS | IN_GUEST;
    if (caller != null && state.compareAndSet(running, running - IN_GUEST + STRIKING)) {
      caller.interrupt();
      move(STRIKING, STRUCK);
    }
  }

  /** Stops watching, unless a call has begun in the meantime; returns whether it stopped. */
  boolean unwatch() {
    watched = false;
    if (isOutside()) {
      return true;
    }
    watched = true;
    return false;
  }
}
