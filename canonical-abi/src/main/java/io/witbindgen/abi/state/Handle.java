package io.witbindgen.abi.state;

/**
 * What an index in the table of a component instance stands for (spec section "Table State").
 *
 * <p>An instance has one table for all kinds, so that an index means one thing only.
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

    /** In words, with an article. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** The tag to dispatch on. */
  Kind kind();
}
