package io.witbindgen.cli.terminal;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells, on a terminal, what takes long and for how long already. The line appears after a second,
 * and is gone when the work has ended.
 */
public final class Progress {
  private static final String ERASE = "\r\u001b[K";
  private static final int WIDTH = 60;

  private final PrintWriter err;
  private final String what;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread;

  private Progress(PrintWriter err, String what) {
    this.err = err;
    this.what = what.length() > WIDTH ? what.substring(0, WIDTH - 1) + "…" : what;
    this.thread = new Thread(this::show, "progress");
    this.thread.setDaemon(true);
  }

  /**
   * Does some work, which writes nothing to {@code err} itself.
   *
   * @param what a participle, such as {@code compiling processor.wasm}
   */
  public static <T extends @Nullable Object> T during(
      Terminal terminal, PrintWriter err, String what, Supplier<T> work) {
    if (!terminal.err().isTerminal()) {
      return work.get();
    }
    Progress progress = new Progress(err, what);
    progress.thread.start();
    try {
      return work.get();
    } finally {
      progress.end();
    }
  }

  private void show() {
    try {
      int seconds = 0;
      while (!ended.await(1, TimeUnit.SECONDS)) {
        seconds++;
        err.print(ERASE + what + ", " + seconds + " s");
        err.flush();
      }
      if (seconds > 0) {
        err.print(ERASE);
        err.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    ended.countDown();
    boolean isInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
