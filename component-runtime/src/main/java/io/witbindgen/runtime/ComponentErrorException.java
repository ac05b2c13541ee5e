package io.witbindgen.runtime;

import io.witbindgen.abi.value.ValueEquality;

/**
 * The error of a function whose result type is {@code result<_, E>} with an {@code E} that has no
 * name of its own. Errors with a name have an exception class of their own beside the interface
 * that declares them.
 */
public final class ComponentErrorException extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // whether a value can be serialized is its own matter
  private final Object value;

  /**
   * An error.
   *
   * @param value the error's value; {@link io.witbindgen.abi.value.Unit#UNIT} where the type has
   *     none
   */
  public ComponentErrorException(Object value) {
    super(ValueEquality.string(value));
    this.value = java.util.Objects.requireNonNull(value, "value");
  }

  /** The error's value, of the Java type that its WIT type maps to. */
  public Object value() {
    return value;
  }
}
