package io.witbindgen.runtime.limit;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs guest code on a thread with a stack of a given size, while the calling thread waits. */
final class GuestStack {
  private GuestStack() {}

  /**
   * Runs an action; whatever it throws is rethrown here. An interrupt of the waiting thread reaches
   * the action, and the waiting thread stays interrupted.
   *
   * @param started receives the thread before it starts
   */
  static <T> T run(Supplier<T> action, long stackBytes, Consumer<Thread> started) {
    AtomicReference<@Nullable T> result = new AtomicReference<>();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Thread caller = Thread.currentThread();
    Runnable body =
        () -> {
          try {
            result.set(action.get());
          } catch (RuntimeException | Error e) {
            failure.set(e);
          }
        };
    Thread carrier = new Thread(null, body, caller.getName() + " (guest)", stackBytes);
    carrier.setDaemon(true);
    carrier.setContextClassLoader(caller.getContextClassLoader());
    started.accept(carrier);
    carrier.start();
    join(carrier);
    return outcome(result.get(), failure.get());
  }

  private static <T> T outcome(@Nullable T result, @Nullable Throwable failure) {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (result == null) {
      throw new IllegalStateException("the guest's thread ended without a result");
    }
    return result;
  }

  private static void join(Thread carrier) {
    boolean interrupted = false;
    while (true) {
      try {
        carrier.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
        carrier.interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
