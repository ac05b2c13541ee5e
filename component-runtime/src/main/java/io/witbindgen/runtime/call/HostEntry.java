package io.witbindgen.runtime.call;

import io.witbindgen.abi.TrapException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The host's entry point to a component instance: it admits one thread at a time, enforces the time
 * limit, and can be closed.
 */
public final class HostEntry {
  private final ReentrantLock lock = new ReentrantLock();
  private final Runnable release;
  private final @Nullable CallTimer timer;
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
    this.timer =
        limits.timePerCall().isZero() ? null : new CallTimer(limits.timePerCall(), Watchdog.SHARED);
    this.stackBytes = limits.stackBytes();
  }

  /**
   * Waits until no other thread is inside.
   *
   * @throws IllegalStateException if the entry point is closed
   */
  void lock() {
    if (carrier == Thread.currentThread()) {
      return; // The thread that holds the lock waits for this one.
    }
    lock.lock();
    if (closed) {
      unlock();
      throw new IllegalStateException("the component instance is closed");
    }
    if (timer != null && lock.getHoldCount() == 1) {
      timer.begin();
    }
  }

  void unlock() {
    if (carrier == Thread.currentThread()) {
      return;
    }
    try {
      if (lock.getHoldCount() == 1) {
        if (timer != null) {
          timer.end();
        }
        if (closed && !released) {
          released = true;
          release.run();
        }
      }
    } finally {
      lock.unlock();
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
  <T> T onStack(Supplier<T> action) {
    if (stackBytes == 0 || carrier == Thread.currentThread()) {
      return action.get();
    }
    try {
      return GuestStack.run(action, stackBytes, this::carry);
    } finally {
      carrier = null;
      moveTimer(Thread.currentThread());
    }
  }

  private void carry(Thread thread) {
    carrier = thread;
    moveTimer(thread);
  }

  private void moveTimer(Thread thread) {
    if (timer != null) {
      timer.movesTo(thread);
    }
  }

  /** The guest calls code outside, which must not be interrupted. */
  void leaveGuest() {
    if (timer != null) {
      timer.enterHost();
    }
  }

  /** The code that the guest called has returned. */
  void returnToGuest() {
    if (timer != null) {
      timer.leaveHost();
    }
  }

  /** The code that the guest called has thrown. */
  void failToGuest() {
    if (timer != null) {
      timer.failHost();
    }
  }

  /** The trap to report for one that ended a call. */
  TrapException explain(TrapException trap) {
    return timer == null ? trap : timer.explain(trap);
  }

  /** Whether the host can still enter. */
  public boolean isOpen() {
    return !closed;
  }

  /** Rejects new calls from now on; a call in progress runs to its end. */
  public void close() {
    closed = true;
    if (carrier != Thread.currentThread() && lock.tryLock()) {
      unlock();
    }
  }
}
