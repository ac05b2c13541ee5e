package io.witbindgen.abi.state;

/**
 * An entry in the table of a component instance (spec section "Table State").
 *
 * <p>An instance has one table for all kinds of entry, so an index is never ambiguous.
 */
public sealed interface Handle permits ResourceHandle, Subtask {
  /** The kinds of entry. */
  enum Kind {
    RESOURCE("a resource"),
    SUBTASK("a subtask");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The kind in words, with an article. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** The tag to dispatch on. */
  Kind kind();
}
