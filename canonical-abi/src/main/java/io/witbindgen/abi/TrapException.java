package io.witbindgen.abi;

/**
 * A guest was stopped because it broke a rule of core WebAssembly or of the canonical ABI. The
 * component instance it happened in cannot be entered again.
 */
public final class TrapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final TrapReason reason;

  /** A trap found by this library. */
  public TrapException(TrapReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** A trap that something else, such as the core engine or a host function, reported. */
  public TrapException(TrapReason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why, for programs; the message is for people. */
  public TrapReason reason() {
    return reason;
  }
}
