package io.witbindgen.abi.async;

import io.witbindgen.abi.value.Unit;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.Flow;

/**
 * The readable end of a WIT {@code stream}: elements in order, until the other end is dropped. It
 * can be read once. If the type has no payload, the elements are {@link Unit#UNIT}.
 *
 * @param <T> the element type, boxed as for a Java type argument: Integer for u8
 */
public final class WitStream<T> {
  private final Flow.Publisher<T> publisher;

  private WitStream(Flow.Publisher<T> publisher) {
    this.publisher = Objects.requireNonNull(publisher, "publisher");
  }

  /** A stream to pass on, with the elements that a publisher sends to one subscriber. */
  public static <T> WitStream<T> of(Flow.Publisher<T> publisher) {
    return new WitStream<>(publisher);
  }

  /** A {@code stream<u8>} to pass on, with the bytes of an input, which is closed at its end. */
  public static WitStream<Integer> of(InputStream input) {
    return new WitStream<>(new InputPublisher(input));
  }

  /** The elements as a publisher, for one subscriber; cancelling drops the stream. */
  public Flow.Publisher<T> publisher() {
    return publisher;
  }

  /**
   * The bytes of a {@code stream<u8>} as an input. Reading blocks until they arrive, and closing
   * drops the stream. An error of the stream becomes the cause of the {@link java.io.IOException}
   * that reading throws.
   */
  public static InputStream toInputStream(WitStream<Integer> bytes) {
    return new PublishedInput(bytes.publisher);
  }
}
