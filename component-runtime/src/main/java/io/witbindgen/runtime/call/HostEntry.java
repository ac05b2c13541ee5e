package io.witbindgen.runtime.call;

import java.util.concurrent.locks.ReentrantLock;

/** The way into a component instance for the host: one thread at a time, until it is closed. */
public final class HostEntry {
  private final ReentrantLock lock = new ReentrantLock();
  private final Runnable release;
  private volatile boolean closed;
  private boolean released;

  /** A way in that is open. */
  public HostEntry() {
    this(() -> {});
  }

  /**
   * A way in that is open.
   *
   * @param release what is done once it is closed and nobody is inside any more
   */
  public HostEntry(Runnable release) {
    this.release = release;
  }

  /**
   * Waits until no other thread is inside.
   *
   * @throws IllegalStateException if the way in is closed
   */
  void lock() {
    lock.lock();
    if (closed) {
      unlock();
      throw new IllegalStateException("the component instance is closed");
    }
  }

  void unlock() {
    try {
      if (closed && !released && lock.getHoldCount() == 1) {
        released = true;
        release.run();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether the host can still enter. */
  public boolean isOpen() {
    return !closed;
  }

  /** Lets nobody in any more; a call that is under way goes on to its end. */
  public void close() {
    closed = true;
    if (lock.tryLock()) {
      unlock();
    }
  }
}
