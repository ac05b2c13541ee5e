package io.witbindgen.bridge;

/**
 * The verdict on a valid component that WIT has no words for: an import that is a core module, a
 * record without a name, interfaces that need each other.
 */
public final class InexpressibleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String reason;

  /** Makes a verdict without a place. */
  public InexpressibleException(String reason) {
    this("", reason);
  }

  private InexpressibleException(String path, String reason) {
    super("WIT cannot express this component: " + (path.isEmpty() ? "" : path + ": ") + reason);
    this.path = path;
    this.reason = reason;
  }

  /** The same verdict, with its place extended by one outer level. */
  public InexpressibleException within(String outer) {
    InexpressibleException wider =
        new InexpressibleException(path.isEmpty() ? outer : outer + " -> " + path, reason);
    wider.setStackTrace(getStackTrace());
    return wider;
  }

  /** The part that cannot be expressed, without its place. */
  public String reason() {
    return reason;
  }

  /** Where in the component's imports and exports, outermost first. */
  public String path() {
    return path;
  }
}
