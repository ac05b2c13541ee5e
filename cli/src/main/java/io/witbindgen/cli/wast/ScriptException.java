package io.witbindgen.cli.wast;

/** Thrown when a script cannot be read; the message says which and why. */
public final class ScriptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ScriptException(String message) {
    super(message);
  }
}
