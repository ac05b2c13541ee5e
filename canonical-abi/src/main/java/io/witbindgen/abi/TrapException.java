package io.witbindgen.abi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guest was stopped because it broke a rule of core WebAssembly or of the canonical ABI. The
 * component instance where it happened cannot be entered again. The message begins with the call
 * path: {@code my:pkg/a#f -> my:pkg/host#g: what is wrong}.
 */
public final class TrapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final TrapReason reason;
  private final String problem;

  @SuppressWarnings("serial") // an immutable list of strings, which is serializable
  private final List<String> callPath;

  /** A trap found by this library. */
  public TrapException(TrapReason reason, String problem) {
    this(reason, problem, List.of(), null);
  }

  /** A trap that something else reported, such as the core engine or a host function. */
  public TrapException(TrapReason reason, String problem, Throwable cause) {
    this(reason, problem, List.of(), cause);
  }

  private TrapException(
      TrapReason reason, String problem, List<String> callPath, @Nullable Throwable cause) {
    super(callPath.isEmpty() ? problem : String.join(" -> ", callPath) + ": " + problem, cause);
    this.reason = reason;
    this.problem = problem;
    this.callPath = callPath;
  }

  /** The same trap, with one more outer call added to its path. */
  public TrapException during(String function) {
    List<String> longer = new ArrayList<>();
    longer.add(function);
    longer.addAll(callPath);
    TrapException outer = new TrapException(reason, problem, List.copyOf(longer), getCause());
    outer.setStackTrace(getStackTrace());
    return outer;
  }

  /** The machine-readable reason; the message is for humans. */
  public TrapReason reason() {
    return reason;
  }

  /** The component functions on the call path, outermost first. */
  public List<String> callPath() {
    return callPath;
  }
}
