package io.witbindgen.runtime.call;

import java.util.concurrent.locks.ReentrantLock;

/** The way into a component instance for the host: one thread at a time, until it is closed. */
public final class HostEntry {
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean closed;

  /** A way in that is open. */
  public HostEntry() {}

  /**
   * Waits until no other thread is inside.
   *
   * @throws IllegalStateException if the way in is closed
   */
  void lock() {
    lock.lock();
    if (closed) {
      lock.unlock();
      throw new IllegalStateException("the component instance is closed");
    }
  }

  void unlock() {
    lock.unlock();
  }

  /** Whether the host can still enter. */
  public boolean isOpen() {
    return !closed;
  }

  /** Lets nobody in any more; a call that is under way goes on to its end. */
  public void close() {
    closed = true;
  }
}
