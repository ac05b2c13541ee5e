package io.witbindgen.abi.async;

import io.witbindgen.abi.value.Unit;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The readable end of a WIT {@code future}: a value that arrives once. If the type has no payload,
 * the value is {@link Unit#UNIT}.
 *
 * @param <T> the payload type, boxed as for a Java type argument
 */
public final class WitFuture<T> {
  private final CompletionStage<T> value;

  private WitFuture(CompletionStage<T> value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /** A future to pass on, with the value of a completion stage. */
  public static <T> WitFuture<T> of(CompletionStage<T> value) {
    return new WitFuture<>(value);
  }

  /** A future to pass on whose value is already known. */
  public static <T> WitFuture<T> completed(T value) {
    return new WitFuture<>(CompletableFuture.completedFuture(value));
  }

  /**
   * The value to come. It completes exceptionally if the other end is dropped without a value;
   * cancelling it tells the other end that the value is no longer wanted.
   */
  public CompletableFuture<T> toCompletableFuture() {
    return value.toCompletableFuture();
  }
}
