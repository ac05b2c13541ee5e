package io.witbindgen.wit.syntax.format;

import io.witbindgen.wit.syntax.parse.DocComments;

/**
 * A comment, as far as it matters where it goes.
 *
 * @param text the whole comment
 * @param behind whether it stands on the line on which the token before it ends
 * @param afterBlank whether an empty line stands before it
 */
record Comment(String text, boolean behind, boolean afterBlank) {
  boolean isLine() {
    return text.startsWith("//");
  }

  /** Whether it belongs to the line before it, and not to the item behind it. */
  boolean staysBehind() {
    return behind && !DocComments.isMarked(text);
  }
}
