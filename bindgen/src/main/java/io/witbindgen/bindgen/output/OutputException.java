package io.witbindgen.bindgen.output;

/**
 * Generated files could not be written; nothing was left behind. The message says which, why, and
 * what to do.
 */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
