package io.witbindgen.compose.graph;

import java.util.Optional;

/** What two nodes want imported under one name does not go together. */
public final class ImportConflictException extends Exception {
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

  /** The node that wanted the import first. */
  public Node first() {
    return first;
  }

  /** The node that wants it to be something else. */
  public Node second() {
    return second;
  }

  /** The name of the import. */
  public String name() {
    return name;
  }

  /** How the two wishes differ; empty if one is an explicit import, and the other is not. */
  public String reason() {
    return reason;
  }
}
