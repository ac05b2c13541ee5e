package io.witbindgen.cli;

/** An input is not what the command takes; the message says what it is and what to do. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
