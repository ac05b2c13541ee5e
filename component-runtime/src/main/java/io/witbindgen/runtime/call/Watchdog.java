package io.witbindgen.runtime.call;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Checks calls that have a time limit, a few hundred times a second, and interrupts those that
 * exceed it. A call only announces that it has begun, so that short calls need not read the clock.
 *
 * <p>One thread serves the whole process. It starts with the first call and ends soon after the
 * last.
 */
final class Watchdog {
  /** The watchdog of this process. */
  static final Watchdog SHARED = new Watchdog();

  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** The number of checks without a call after which a timer is dropped. */
  private static final int PATIENCE = 200;

  private final Set<CallTimer> added = new HashSet<>();
  private @Nullable Thread thread;

  /**
   * The last observation of a timer: which call, since when, and how many checks found no call in
   * progress.
   */
  private static final class Sighting {
    private long call;
    private long since;
    private int idle;
  }

  /** Watches a timer from now on. */
  void watch(CallTimer timer) {
    synchronized (added) {
      added.add(timer);
      if (thread == null) {
        thread = new Thread(this::look, "wit-bindgen-java time limits");
        thread.setDaemon(true);
        thread.start();
      }
    }
  }

  boolean isRunning() {
    synchronized (added) {
      return thread != null;
    }
  }

  /** Waits until the thread has ended, which happens soon after the last call. */
  void awaitEnd() throws InterruptedException {
    Thread running;
    synchronized (added) {
      running = thread;
    }
    if (running != null) {
      running.join();
    }
  }

  private void look() {
    Map<CallTimer, Sighting> watched = new HashMap<>();
    while (true) {
      synchronized (added) {
        for (CallTimer timer : added) {
          watched.put(timer, new Sighting());
        }
        added.clear();
        if (watched.isEmpty()) {
          thread = null;
          return;
        }
      }
      long now = System.nanoTime();
      watched.entrySet().removeIf(each -> isDone(each.getKey(), each.getValue(), now));
      LockSupport.parkNanos(PERIOD_NANOS);
    }
  }

  /** Checks one timer; returns whether it no longer needs to be watched. */
  private static boolean isDone(CallTimer timer, Sighting seen, long now) {
    if (timer.isOutside()) {
      seen.idle++;
      return seen.idle > PATIENCE && timer.unwatch();
    }
    seen.idle = 0;
    long call = timer.call();
    if (call != seen.call) {
      seen.call = call;
      seen.since = now;
    } else if (now - seen.since >= timer.limitNanos()) {
      timer.strike(call);
    }
    return false;
  }
}
