package io.witbindgen.runtime.limit;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One call from the host: where its thread is, and why it has to stop.
 *
 * <p>Only a thread that is in the guest is ever interrupted, because an interrupt would disturb a
 * host function and close the channels that it uses. A call that has to stop while a host function
 * runs ends when that function returns. The interrupt is cleared before the call returns.
 */
final class RunningCall {
  /** Where the thread is. */
  private enum Place {
    GUEST,
    /** In a host function, or in another component. */
    OUTSIDE,
    /** In the guest, and about to be interrupted. */
    STRIKING,
    /** In the guest, and interrupted. */
    STRUCK,
    OVER
  }

  /**
   * Why a call is stopped from outside.
   *
   * @param reason the reason of the trap that ends the call
   * @param message its message
   */
  record StopCause(TrapReason reason, String message) {}

  private final AtomicReference<Place> place = new AtomicReference<>(Place.GUEST);
  private volatile Thread thread;
  private volatile @Nullable StopCause cause;

  /** A call that begins on this thread. */
  RunningCall(Thread thread) {
    this.thread = thread;
  }

  // The methods up to the next comment are called by the thread that makes the call.

  /** The call continues on another thread. */
  void movesTo(Thread other) {
    thread = other;
  }

  /**
   * The guest calls code outside.
   *
   * @return whether it was in the guest; if not, nothing changes, and it does not return there
   * @throws TrapException if the call has to stop
   */
  boolean leaveGuest() {
    if (place.compareAndSet(Place.GUEST, Place.OUTSIDE)) {
      return true;
    }
    if (place.get() == Place.OUTSIDE && cause == null) {
      return false;
    }
    throw stopped();
  }

  /**
   * The code that the guest called has returned.
   *
   * @throws TrapException if the call has to stop
   */
  void returnToGuest() {
    place.compareAndSet(Place.OUTSIDE, Place.GUEST);
    if (cause != null) {
      throw stopped();
    }
  }

  /** The code that the guest called has thrown, which ends the call in any case. */
  void failToGuest() {
    place.compareAndSet(Place.OUTSIDE, Place.GUEST);
  }

  /** The trap to report for one that ended the call: the cause of the interrupt, if that was it. */
  TrapException explain(TrapException trap) {
    return trap.reason() == TrapReason.INTERRUPTED && cause != null
        ? stopped().in(trap.coreFunctions())
        : trap;
  }

  /** The thread has left the guest for good. */
  void end() {
    if (!place.compareAndSet(Place.GUEST, Place.OVER)
        && !place.compareAndSet(Place.OUTSIDE, Place.OVER)) {
      while (place.get() == Place.STRIKING) {
        Thread.onSpinWait();
      }
      Thread.interrupted();
      place.set(Place.OVER);
    }
  }

  private TrapException stopped() {
    StopCause known = cause;
    return known == null
        ? new TrapException(TrapReason.INTERRUPTED, "the call was interrupted")
        : new TrapException(known.reason(), known.message());
  }

  // The methods below are called by any thread.

  boolean isOver() {
    return place.get() == Place.OVER;
  }

  /**
   * Stops the call: at once if the guest is running, otherwise when it would resume. The first
   * cause is the one that counts.
   */
  void stop(StopCause why) {
    if (cause == null) {
      cause = why;
    }
    if (place.compareAndSet(Place.GUEST, Place.STRIKING)) {
      thread.interrupt();
      place.set(Place.STRUCK);
    }
  }
}
