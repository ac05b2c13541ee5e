package io.witbindgen.runtime.limit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Checks calls that have a time limit, a few hundred times a second, and interrupts those that
 * exceed it. A call only says that it has begun, so that short calls need not read the clock.
 *
 * <p>One thread serves the whole process. It starts with the first call and ends soon after the
 * last.
 */
final class Watchdog {
  /** The watchdog of this process. */
  static final Watchdog SHARED = new Watchdog();

  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** The number of checks without a call after which an instance is no longer watched. */
  private static final int PATIENCE = 200;

  private final Set<CallMonitor> added = new HashSet<>();
  private @Nullable Thread thread;

  /**
   * The last observation of an instance: which call, since when, and how many checks found no call
   * in progress.
   */
  private static final class Sighting {
    private @Nullable RunningCall call;
    private long since;
    private int idle;
  }

  /** Watches the calls of an instance from now on. */
  void watch(CallMonitor calls) {
    synchronized (added) {
      added.add(calls);
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
    Map<CallMonitor, Sighting> watched = new HashMap<>();
    while (true) {
      synchronized (added) {
        for (CallMonitor calls : added) {
          watched.put(calls, new Sighting());
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

  /** Checks one instance; returns whether it no longer needs to be watched. */
  private static boolean isDone(CallMonitor calls, Sighting seen, long now) {
    RunningCall call = calls.current();
    if (call == null) {
      seen.call = null;
      seen.idle++;
      return seen.idle > PATIENCE && calls.unwatch();
    }
    seen.idle = 0;
    if (call != seen.call) {
      seen.call = call;
      seen.since = now;
    } else if (now - seen.since >= calls.limitNanos()) {
      calls.stopLate(call);
    }
    return false;
  }
}
