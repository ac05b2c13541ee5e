package io.witbindgen.runtime.limit;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * One call from the host: where its thread is, and why it has to stop.
 *
 * <p>Only a thread that is in the guest is ever interrupted, because an interrupt would disturb a
 * host function and close the channels that it uses. A call that has to stop while a host function
 * runs ends when that function returns. The interrupt is cleared before the call returns.
 *
 * <p>Calls are short and many, and hardly any is stopped. So a call begins without a volatile
 * write, and ends with one that needs no barrier of its own: {@link #end} comes before the entry
 * point's lock is released, and {@link #clear} after that.
 */
final class RunningCall {
  // Where the thread is. A new call is in the guest.
  private static final int GUEST = 0;

  /** In a host function, or in another component. */
  private static final int OUTSIDE = 1;

  /** In the guest, and interrupted. */
  private static final int STRUCK = 2;

  private static final int OVER = 3;

  private static final VarHandle PLACE = place();

  /**
   * Why a call is stopped from outside.
   *
   * @param reason the reason of the trap that ends the call
   * @param message its message
   */
  record StopCause(TrapReason reason, String message) {}

  private final Thread caller;
  private volatile int place;
  private volatile @Nullable Thread carrier;
  private volatile @Nullable StopCause cause;
  private boolean interrupted;

  /** A call that begins on this thread. */
  RunningCall(Thread caller) {
    this.caller = caller;
  }

  private static VarHandle place() {
    try {
      return MethodHandles.lookup().findVarHandle(RunningCall.class, "place", int.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  // The methods up to the next comment are called by the thread that makes the call.

  /**
   * Begins another call on the same thread with this object, where it need not be told from the
   * last one; returns whether that is possible, which it is not after a stop.
   */
  boolean restart(Thread thread) {
    if (thread != caller || cause != null) {
      return false;
    }
    if (carrier != null) {
      carrier = null;
    }
    PLACE.setRelease(this, GUEST);
    return true;
  }

  /** The call continues on another thread. */
  void movesTo(Thread other) {
    carrier = other;
  }

  /**
   * The guest calls code outside.
   *
   * @return whether it was in the guest; if not, nothing changes, and it does not return there
   * @throws TrapException if the call has to stop
   */
  boolean leaveGuest() {
    if (PLACE.compareAndSet(this, GUEST, OUTSIDE)) {
      return true;
    }
    if (place == OUTSIDE && cause == null) {
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
    PLACE.compareAndSet(this, OUTSIDE, GUEST);
    if (cause != null) {
      throw stopped();
    }
  }

  /** The code that the guest called has thrown, which ends the call in any case. */
  void failToGuest() {
    PLACE.compareAndSet(this, OUTSIDE, GUEST);
  }

  /** The trap to report for one that ended the call: the cause of the interrupt, if that was it. */
  TrapException explain(TrapException trap) {
    return trap.reason() == TrapReason.INTERRUPTED && cause != null
        ? stopped().in(trap.coreFunctions())
        : trap;
  }

  /** The thread has left the guest for good. A full barrier and {@link #clear} must follow. */
  void end() {
    PLACE.setRelease(this, OVER);
  }

  /** Clears the interrupt of a call that was stopped. */
  void clear() {
    if (cause == null) {
      return; // Whoever stops the call from now on sees that it is over.
    }
    synchronized (this) {
      if (interrupted) {
        interrupted = false;
        Thread.interrupted();
      }
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
    return place == OVER;
  }

  /**
   * Stops the call: at once if the guest is running, otherwise when it would resume. The first
   * cause is the one that counts.
   *
   * @param barrier reads what the thread writes after {@link #end}, so that the end is seen
   */
  synchronized void stop(StopCause why, Runnable barrier) {
    if (cause == null) {
      cause = why;
    }
    barrier.run();
    if (PLACE.compareAndSet(this, GUEST, STRUCK)) {
      Thread moved = carrier;
      interrupted = true;
      (moved == null ? caller : moved).interrupt();
    }
  }
}
