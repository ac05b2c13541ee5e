package io.witbindgen.abi.async;

import io.witbindgen.abi.value.ValueCheck;

/**
 * A value of the WIT type {@code error-context}: what went wrong, for people who look for the
 * reason. Two of them are never equal.
 */
public final class ErrorContext {
  private final String debugMessage;

  /** An error with a message; a runtime may shorten it on its way. */
  public ErrorContext(String debugMessage) {
    ValueCheck.string(debugMessage);
    this.debugMessage = debugMessage;
  }

  /** What went wrong; nothing should depend on its text. */
  public String debugMessage() {
    return debugMessage;
  }

  @Override
  public String toString() {
    return "error-context(" + debugMessage + ")";
  }
}
