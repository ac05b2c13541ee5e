package io.witbindgen.runtime;

import io.witbindgen.abi.value.ValueEquality;

/**
 * The error of a function whose result type is {@code result<_, E>} where {@code E} is an unnamed
 * type. For a named error type, an exception class is generated next to the interface that declares
 * it.
 */
public final class ComponentErrorException extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // whether a value can be serialized is its own matter
  private final Object value;

  /**
   * Wraps an error value.
   *
   * @param value the error's value; {@link io.witbindgen.abi.value.Unit#UNIT} if the error has no
   *     payload
   */
  public ComponentErrorException(Object value) {
    super(ValueEquality.string(value));
    this.value = java.util.Objects.requireNonNull(value, "value");
  }

  /**
   * Wraps an error value and the exception that it comes from.
   *
   * @param value the error's value; {@link io.witbindgen.abi.value.Unit#UNIT} if the error has no
   *     payload
   * @param cause what {@link #getCause} returns; a guest never sees it
   */
  public ComponentErrorException(Object value, Throwable cause) {
    super(ValueEquality.string(value), cause);
    this.value = java.util.Objects.requireNonNull(value, "value");
  }

  /** The error's value, of the Java type that its WIT type maps to. */
  public Object value() {
    return value;
  }
}
