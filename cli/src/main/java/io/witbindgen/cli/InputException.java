package io.witbindgen.cli;

/** Thrown when a command cannot accept an input; the message says what it is and what to do. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
