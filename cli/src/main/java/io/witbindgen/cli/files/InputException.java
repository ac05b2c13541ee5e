package io.witbindgen.cli.files;

/** Thrown when a command cannot accept an input; the message says what it is and what to do. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }
}
