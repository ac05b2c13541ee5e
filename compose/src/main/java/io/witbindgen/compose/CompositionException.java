package io.witbindgen.compose;

/**
 * Components that do not fit together, or do not conform to what is asked of them.
 *
 * <p>The message names the items at fault, what was found and what was expected; it can have
 * several lines.
 */
public class CompositionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the whole message for the user. */
  public CompositionException(String message) {
    super(message);
  }

  /** With the whole message for the user, and what led to it. */
  public CompositionException(String message, Throwable cause) {
    super(message, cause);
  }
}
