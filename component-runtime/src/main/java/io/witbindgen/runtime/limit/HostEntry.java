package io.witbindgen.runtime.limit;

import io.witbindgen.abi.TrapException;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The host's entry point to a component instance: it admits one thread at a time, enforces the time
 * limit, and can be closed.
 *
 * <p>{@link #isOpen}, {@link #isBusy}, {@link #cancel} and the two methods that close can be called
 * from any thread at any time; the other methods belong to the thread that makes a call.
 */
public final class HostEntry {
  private final ReentrantLock lock = new ReentrantLock();
  private final Runnable release;
  private final CallMonitor calls;
  private final long stackBytes;
  private volatile boolean closed;
  private boolean released;

  /** The thread that runs the guest on behalf of the thread that holds the lock. */
  private volatile @Nullable Thread carrier;

  /** An open entry point without limits. */
  public HostEntry() {
    this(() -> {}, InstanceLimits.DEFAULT.withTimePerCall(Duration.ZERO));
  }

  /**
   * An open entry point.
   *
   * @param release runs once the entry point is closed and no thread is inside
   * @param limits the limits, of which only the time per call and the stack size are used here
   */
  public HostEntry(Runnable release, InstanceLimits limits) {
    this.release = release;
    this.calls = new CallMonitor(limits.timePerCall(), Watchdog.SHARED, lock::isLocked);
    this.stackBytes = limits.stackBytes();
  }

  /**
   * Waits until no other thread is inside.
   *
   * @throws IllegalStateException if the entry point is closed
   */
  public void lock() {
    if (carrier == Thread.currentThread()) {
      return; // The thread that holds the lock waits for this one.
    }
    lock.lock();
    enter();
    if (closed) {
      unlock();
      throw new IllegalStateException("the component instance is closed");
    }
  }

  /** What the thread does that has taken the lock. */
  private void enter() {
    if (lock.getHoldCount() == 1) {
      calls.begin();
    }
  }

  /** Lets the next thread in. */
  public void unlock() {
    if (carrier == Thread.currentThread()) {
      return;
    }
    if (lock.getHoldCount() > 1) {
      lock.unlock();
      return;
    }
    RunningCall ended = calls.own();
    ended.end();
    try {
      if (closed && !released) {
        released = true;
        VarHandle.fullFence();
        ended.clear();
        release.run();
      }
    } finally {
      lock.unlock();
      ended.clear();
    }
  }

  /**
   * Runs an action as a call from the host would run: exclusively, and within its limits of time
   * and stack.
   *
   * @throws IllegalStateException if the entry point is closed
   */
  public <T> T inside(Supplier<T> action) {
    lock();
    try {
      return onStack(action);
    } catch (TrapException e) {
      throw explain(e);
    } finally {
      unlock();
    }
  }

  /** Runs guest code on a stack of the configured size. */
  public <T> T onStack(Supplier<T> action) {
    if (stackBytes == 0 || carrier == Thread.currentThread()) {
      return action.get();
    }
    try {
      return GuestStack.run(action, stackBytes, this::carry);
    } finally {
      carrier = null;
      calls.own().movesTo(Thread.currentThread());
    }
  }

  private void carry(Thread thread) {
    carrier = thread;
    calls.own().movesTo(thread);
  }

  /**
   * The guest calls code outside, which must not be interrupted.
   *
   * @return whether it was in the guest, so that it has to return there; a host function that calls
   *     another one through the instance is outside already
   * @throws TrapException if the call has to stop
   */
  public boolean leaveGuest() {
    return calls.own().leaveGuest();
  }

  /**
   * The code that the guest called has returned.
   *
   * @throws TrapException if the call has to stop
   */
  public void returnToGuest() {
    calls.own().returnToGuest();
  }

  /** The code that the guest called has thrown. */
  public void failToGuest() {
    calls.own().failToGuest();
  }

  /** The trap to report for one that ended a call. */
  public TrapException explain(TrapException trap) {
    return calls.own().explain(trap);
  }

  /** Whether the host can still enter. */
  public boolean isOpen() {
    return !closed;
  }

  /** Whether a call is in progress. */
  public boolean isBusy() {
    return calls.current() != null;
  }

  /**
   * Stops the call in progress with {@link io.witbindgen.abi.TrapReason#CANCELLED}: at once if the
   * guest is running, otherwise when the host function that it called returns.
   *
   * @return whether a call was in progress
   */
  public boolean cancel() {
    return calls.cancel();
  }

  /** Rejects new calls from now on; a call in progress runs to its end. */
  public void close() {
    closed = true;
    if (carrier != Thread.currentThread() && lock.tryLock()) {
      enter();
      unlock();
    }
  }

  /**
   * Rejects new calls from now on, and waits for the call in progress. If it takes longer than the
   * time given, it is cancelled and waited for as long again.
   *
   * @return whether no thread is inside any more; always false when called from inside
   * @throws InterruptedException if this thread is interrupted while it waits
   */
  public boolean close(Duration grace) throws InterruptedException {
    close();
    if (carrier == Thread.currentThread() || lock.isHeldByCurrentThread()) {
      return false;
    }
    if (!awaitEnd(grace)) {
      cancel();
      return awaitEnd(grace);
    }
    return true;
  }

  private boolean awaitEnd(Duration time) throws InterruptedException {
    if (!lock.tryLock(time.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    enter();
    unlock();
    return true;
  }
}
