package io.witbindgen.compose.graph;

import io.witbindgen.compose.CompositionException;
import java.util.Optional;

/** Two nodes need imports of one name that cannot be one import. */
public final class ImportConflictException extends CompositionException {
  private static final long serialVersionUID = 1L;

  private final transient Node first;
  private final transient Node second;
  private final String name;
  private final String reason;

  ImportConflictException(String name, Node first, Node second, Optional<String> mismatch) {
    super(
        "import `"
            + name
            + "`, which the "
            + second
            + " needs, clashes with that of the "
            + first
            + mismatch.map(": "::concat).orElse(""));
    this.first = first;
    this.second = second;
    this.name = name;
    this.reason = mismatch.orElse("");
  }

  /** The node that needs the import first. */
  public Node first() {
    return first;
  }

  /** The node that needs it to be something else. */
  public Node second() {
    return second;
  }

  /** The name of the import. */
  public String name() {
    return name;
  }

  /** How the two imports differ; empty if one is explicit and the other is not. */
  public String reason() {
    return reason;
  }
}
