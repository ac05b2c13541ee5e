package io.witbindgen.abi.async;

import io.witbindgen.abi.value.ValueCheck;

/**
 * A value of the WIT type {@code error-context}: a description of what went wrong, for debugging.
 * No two of them are equal.
 */
public final class ErrorContext {
  private final String debugMessage;

  /** An error with a message, which a runtime may shorten in transit. */
  public ErrorContext(String debugMessage) {
    ValueCheck.string(debugMessage);
    this.debugMessage = debugMessage;
  }

  /** What went wrong; code must not depend on the text. */
  public String debugMessage() {
    return debugMessage;
  }

  @Override
  public String toString() {
    return "error-context(" + debugMessage + ")";
  }
}
