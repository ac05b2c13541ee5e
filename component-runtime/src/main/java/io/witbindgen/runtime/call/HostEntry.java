package io.witbindgen.runtime.call;

import io.witbindgen.abi.TrapException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way into a component instance for the host: one thread at a time, within its time, until it
 * is closed.
 */
public final class HostEntry {
  private final ReentrantLock lock = new ReentrantLock();
  private final Runnable release;
  private final @Nullable CallTimer timer;
  private final long stackBytes;
  private volatile boolean closed;
  private boolean released;

  /** The thread that runs the guest for the one that holds the lock. */
  private volatile @Nullable Thread carrier;

  /** A way in that is open, without limits. */
  public HostEntry() {
    this(() -> {}, InstanceLimits.DEFAULT.withTimePerCall(Duration.ZERO));
  }

  /**
   * A way in that is open.
   *
   * @param release what is done once it is closed and nobody is inside any more
   * @param limits of which the time for a call and the size of the stack count here
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
   * @throws IllegalStateException if the way in is closed
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
   * Does something as a call from the host would: alone, and within its time and stack.
   *
   * @throws IllegalStateException if the way in is closed
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

  /** Runs guest code on a stack of the size that it is to have. */
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

  /** The guest calls something outside, which is not interrupted. */
  void leaveGuest() {
    if (timer != null) {
      timer.enterHost();
    }
  }

  /** What the guest called has returned. */
  void returnToGuest() {
    if (timer != null) {
      timer.leaveHost();
    }
  }

  /** What the guest called has thrown. */
  void failToGuest() {
    if (timer != null) {
      timer.failHost();
    }
  }

  /** What to tell of a trap that ends a call. */
  TrapException explain(TrapException trap) {
    return timer == null ? trap : timer.explain(trap);
  }

  /** Whether the host can still enter. */
  public boolean isOpen() {
    return !closed;
  }

  /** Lets nobody in any more; a call that is under way goes on to its end. */
  public void close() {
    closed = true;
    if (carrier != Thread.currentThread() && lock.tryLock()) {
      unlock();
    }
  }
}
