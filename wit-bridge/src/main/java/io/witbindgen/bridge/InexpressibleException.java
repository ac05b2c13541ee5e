package io.witbindgen.bridge;

/**
 * The verdict on a valid component that WIT has no words for: an import that is a core module, a
 * record without a name, interfaces that need each other. A core module has it too, if it holds no
 * world, or worlds that contradict each other.
 */
public final class InexpressibleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String COMPONENT = "WIT cannot express this component";
  private static final String MODULE = "no world can be read from this core module";

  private final String verdict;
  private final String path;
  private final String reason;

  /** Makes a verdict on a component, without a place. */
  public InexpressibleException(String reason) {
    this(COMPONENT, "", reason);
  }

  private InexpressibleException(String verdict, String path, String reason) {
    super(verdict + ": " + (path.isEmpty() ? "" : path + ": ") + reason);
    this.verdict = verdict;
    this.path = path;
    this.reason = reason;
  }

  /** The same verdict, on a core module. */
  public InexpressibleException ofModule() {
    return moved(MODULE, path);
  }

  /** The same verdict, with its place extended by one outer level. */
  public InexpressibleException within(String outer) {
    return moved(verdict, path.isEmpty() ? outer : outer + " -> " + path);
  }

  private InexpressibleException moved(String newVerdict, String newPath) {
    InexpressibleException moved = new InexpressibleException(newVerdict, newPath, reason);
    moved.setStackTrace(getStackTrace());
    return moved;
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
