package io.witbindgen.abi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guest was stopped because it broke a rule of core WebAssembly or of the canonical ABI. The
 * component instance where it happened cannot be entered again. The message begins with the call
 * path, and ends with the core functions on the stack: {@code my:pkg/a#f -> my:pkg/host#g: what is
 * wrong, in malloc <- main}.
 */
public final class TrapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final TrapReason reason;
  private final String problem;

  @SuppressWarnings("serial") // an immutable list of strings, which is serializable
  private final List<String> callPath;

  @SuppressWarnings("serial") // an immutable list of strings, which is serializable
  private final List<String> coreFunctions;

  /** A trap found by this library. */
  public TrapException(TrapReason reason, String problem) {
    this(reason, problem, List.of(), List.of(), null);
  }

  /** A trap that something else reported, such as the core engine or a host function. */
  public TrapException(TrapReason reason, String problem, Throwable cause) {
    this(reason, problem, List.of(), List.of(), cause);
  }

  private TrapException(
      TrapReason reason,
      String problem,
      List<String> callPath,
      List<String> coreFunctions,
      @Nullable Throwable cause) {
    super(message(problem, callPath, coreFunctions), cause);
    this.reason = reason;
    this.problem = problem;
    this.callPath = callPath;
    this.coreFunctions = coreFunctions;
  }

  private static String message(String problem, List<String> callPath, List<String> coreFunctions) {
    String path = callPath.isEmpty() ? "" : String.join(" -> ", callPath) + ": ";
    String stack = coreFunctions.isEmpty() ? "" : ", in " + String.join(" <- ", coreFunctions);
    return path + problem + stack;
  }

  /** The same trap, with one more outer call added to its path. */
  public TrapException during(String function) {
    List<String> longer = new ArrayList<>();
    longer.add(function);
    longer.addAll(callPath);
    return with(List.copyOf(longer), coreFunctions);
  }

  /** The same trap, with the core functions on the stack, innermost first. */
  public TrapException in(List<String> functions) {
    return functions.isEmpty() ? this : with(callPath, List.copyOf(functions));
  }

  private TrapException with(List<String> path, List<String> functions) {
    TrapException other = new TrapException(reason, problem, path, functions, getCause());
    other.setStackTrace(getStackTrace());
    return other;
  }

  /** The machine-readable reason; the message is for humans. */
  public TrapReason reason() {
    return reason;
  }

  /** The component functions on the call path, outermost first. */
  public List<String> callPath() {
    return callPath;
  }

  /**
   * The core functions on the stack, innermost first and at most 16, by the names that their
   * modules give them; empty if the trap did not happen in core code.
   */
  public List<String> coreFunctions() {
    return coreFunctions;
  }
}
