package io.witbindgen.abi.async;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** An input whose bytes come from a publisher; reading blocks until they arrive. */
final class PublishedInput extends InputStream {
  private static final int AHEAD = 8192;

  /** What has arrived: bytes, then a single end signal. */
  private sealed interface Signal {}

  private record Next(int value) implements Signal {}

  private record End(@Nullable Throwable error) implements Signal {}

  private final BlockingQueue<Signal> signals = new ArrayBlockingQueue<>(AHEAD + 1);
  private final Flow.Publisher<Integer> publisher;
  private volatile Flow.@Nullable Subscription subscription;
  private volatile @Nullable End end;
  private boolean subscribed;
  private int unread;

  PublishedInput(Flow.Publisher<Integer> publisher) {
    this.publisher = publisher;
  }

  @Override
  public int read() throws IOException {
    End known = end;
    if (known != null) {
      return end(known);
    }
    request();
    try {
      Signal signal = signals.take();
      if (signal instanceof Next next) {
        unread--;
        return next.value() & 0xff;
      }
      End last = (End) signal;
      end = last;
      return end(last);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    java.util.Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    int first = read();
    if (first < 0) {
      return -1;
    }
    target[offset] = (byte) first;
    int count = 1;
    while (count < length && signals.peek() instanceof Next) {
      target[offset + count] = (byte) read();
      count++;
    }
    return count;
  }

  @Override
  public void close() {
    end = new End(null);
    Flow.Subscription from = subscription;
    if (from != null) {
      from.cancel();
    }
  }

  /** Refills the buffer's demand once half of the requested bytes have been read. */
  private void request() {
    if (!subscribed) {
      subscribed = true;
      unread = AHEAD;
      publisher.subscribe(new Receiver());
      return;
    }
    Flow.Subscription from = subscription;
    if (from != null && unread <= AHEAD / 2) {
      int more = AHEAD - unread;
      unread = AHEAD;
      from.request(more);
    }
  }

  private static int end(End end) throws IOException {
    if (end.error() != null) {
      throw new IOException("the stream failed: " + end.error().getMessage(), end.error());
    }
    return -1;
  }

  private final class Receiver implements Flow.Subscriber<Integer> {
    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      if (end != null) {
        given.cancel();
      } else {
        given.request(AHEAD);
      }
    }

    @Override
    public void onNext(Integer value) {
      signals.add(new Next(value));
    }

    @Override
    public void onError(Throwable error) {
      signals.add(new End(error));
    }

    @Override
    public void onComplete() {
      signals.add(new End(null));
    }
  }
}
