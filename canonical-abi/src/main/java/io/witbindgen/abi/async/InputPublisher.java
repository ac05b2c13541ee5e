package io.witbindgen.abi.async;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Publishes the bytes of an input to one subscriber, on the thread that requests them. */
final class InputPublisher implements Flow.Publisher<Integer> {
  private final InputStream input;
  private final AtomicBoolean taken = new AtomicBoolean();

  InputPublisher(InputStream input) {
    this.input = java.util.Objects.requireNonNull(input, "input");
  }

  @Override
  public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
    boolean first = taken.compareAndSet(false, true);
    subscriber.onSubscribe(new Reading(subscriber, first));
    if (!first) {
      subscriber.onError(new IllegalStateException("a stream is read once"));
    }
  }

  private final class Reading implements Flow.Subscription {
    private final Flow.Subscriber<? super Integer> subscriber;
    private final AtomicLong wanted = new AtomicLong();
    private volatile boolean open;

    Reading(Flow.Subscriber<? super Integer> subscriber, boolean open) {
      this.subscriber = subscriber;
      this.open = open;
    }

    @Override
    public void request(long count) {
      if (count <= 0) {
        fail(new IllegalArgumentException(count + " elements requested"));
      } else if (wanted.getAndAccumulate(count, Reading::add) == 0) {
        publish();
      }
    }

    @Override
    public void cancel() {
      if (open) {
        open = false;
        close();
      }
    }

    private static long add(long a, long b) {
      return a + b < 0 ? Long.MAX_VALUE : a + b;
    }

    /**
     * Only the call that raises the demand from zero publishes. Concurrent and re-entrant requests
     * just add to the demand, so that signals stay serial and the stack does not grow.
     */
    private void publish() {
      try {
        do {
          int value = open ? input.read() : -1;
          if (!open) {
            return;
          }
          if (value < 0) {
            cancel();
            subscriber.onComplete();
            return;
          }
          subscriber.onNext(value);
        } while (wanted.decrementAndGet() > 0);
      } catch (IOException e) {
        fail(e);
      }
    }

    private void fail(Exception e) {
      if (open) {
        cancel();
        subscriber.onError(e);
      }
    }

    private void close() {
      try {
        input.close();
      } catch (IOException e) {
        // The subscriber already has every byte it asked for; a failure to close changes nothing
        // for it.
      }
    }
  }
}
