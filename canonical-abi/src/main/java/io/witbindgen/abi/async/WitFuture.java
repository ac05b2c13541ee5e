package io.witbindgen.abi.async;

import io.witbindgen.abi.value.Unit;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The readable end of a WIT {@code future}: a value that will come, once. Where the type has no
 * payload the value is {@link Unit#UNIT}.
 *
 * @param <T> the payload, of the Java type that a type parameter has
 */
public final class WitFuture<T> {
  private final CompletionStage<T> value;

  private WitFuture(CompletionStage<T> value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /** A future to hand over: its value is that of the stage. */
  public static <T> WitFuture<T> of(CompletionStage<T> value) {
    return new WitFuture<>(value);
  }

  /** A future to hand over whose value is there. */
  public static <T> WitFuture<T> completed(T value) {
    return new WitFuture<>(CompletableFuture.completedFuture(value));
  }

  /**
   * The value to come. It completes exceptionally if the other end is dropped without one; to
   * cancel it tells the other end that nobody waits.
   */
  public CompletableFuture<T> toCompletableFuture() {
    return value.toCompletableFuture();
  }
}
