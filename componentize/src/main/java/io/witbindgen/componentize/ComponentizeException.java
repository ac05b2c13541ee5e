package io.witbindgen.componentize;

/**
 * A component or core module that cannot be built from the modules and options given.
 *
 * <p>The message names the items at fault, what was found and what was expected; it can have
 * several lines.
 */
public final class ComponentizeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the whole message for the user. */
  public ComponentizeException(String message) {
    super(message);
  }

  /** With the whole message for the user, and what led to it. */
  public ComponentizeException(String message, Throwable cause) {
    super(message, cause);
  }
}
