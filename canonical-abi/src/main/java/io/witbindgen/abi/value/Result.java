package io.witbindgen.abi.value;

import org.jspecify.annotations.Nullable;

/**
 * A value of type {@code result<T, E>} that is not the result of a function: in a record, a list, a
 * parameter. An arm without a payload in WIT holds {@link Unit#UNIT}.
 *
 * @param <T> the type of the ok payload
 * @param <E> the type of the error payload
 */
public sealed interface Result<T, E> {
  /** Success. */
  static <T, E> Result<T, E> ok(T value) {
    return new Ok<>(value);
  }

  /** Failure. */
  static <T, E> Result<T, E> err(E error) {
    return new Err<>(error);
  }

  /** Whether this is an {@link Ok}. */
  default boolean isOk() {
    return this instanceof Ok;
  }

  /** Success, with its payload; arrays compare by content. */
  record Ok<T, E>(T value) implements Result<T, E> {
    public Ok {
      java.util.Objects.requireNonNull(value, "value");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Ok<?, ?> that && ValueEquality.equal(value, that.value);
    }

    @Override
    public int hashCode() {
      return ValueEquality.hash(value);
    }

    @Override
    public String toString() {
      return "ok(" + ValueEquality.string(value) + ")";
    }
  }

  /** Failure, with its payload; arrays compare by content. */
  record Err<T, E>(E error) implements Result<T, E> {
    public Err {
      java.util.Objects.requireNonNull(error, "error");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Err<?, ?> that && ValueEquality.equal(error, that.error);
    }

    @Override
    public int hashCode() {
      return 31 + ValueEquality.hash(error);
    }

    @Override
    public String toString() {
      return "err(" + ValueEquality.string(error) + ")";
    }
  }
}
