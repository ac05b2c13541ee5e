package io.witbindgen.runtime.call;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the calls into one component instance within their time: a guest that takes longer is
 * interrupted, and nothing but a guest is.
 *
 * <p>The thread that calls says where it is: in the guest, in a host function, or outside. Only in
 * the guest does {@link Watchdog} interrupt it, so that no host function and no channel that one
 * uses ever meets the interrupt; a call that runs out of time in a host function ends when that
 * returns. What was struck is cleared again before the call ends.
 */
final class CallTimer {
  /** Nobody is inside. */
  private static final int OUTSIDE = 0;

  private static final int IN_GUEST = 1;
  private static final int IN_HOST = 2;

  /** The watchdog is about to interrupt the thread. */
  private static final int STRIKING = 3;

  /** It has done so. */
  private static final int STRUCK = 4;

  /** The state is the number of the call above the place where its thread is. */
  private static final int PLACE_BITS = 3;

  private static final int PLACE = (1 << PLACE_BITS) - 1;

  private final AtomicLong state = new AtomicLong(OUTSIDE);
  private final long limitNanos;
  private final Watchdog watchdog;
  private volatile boolean watched;

  /** The last call that ran out of time. */
  private volatile long late = -1;

  private volatile @Nullable Thread thread;

  /** A timer; the limit is for each call from the host, host functions that it calls included. */
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

  /** The call goes on in another thread. */
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
   * @throws TrapException if the call has run out of time meanwhile
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

  /** What to tell the caller of a trap that ends the call: time, if that is what it was. */
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

  // What the watchdog's thread asks and does.

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
   * Interrupts a call if it is still under way: now if the guest is running, else when it would run
   * on.
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

  /**
   * The watchdog looks no longer, unless a call has begun meanwhile; true if it looks no longer.
   */
  boolean unwatch() {
    watched = false;
    if (isOutside()) {
      return true;
    }
    watched = true;
    return false;
  }
}
