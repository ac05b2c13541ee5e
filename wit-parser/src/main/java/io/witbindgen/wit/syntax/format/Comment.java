package io.witbindgen.wit.syntax.format;

import io.witbindgen.wit.syntax.parse.DocComments;

/**
 * A comment, with what decides about its place.
 *
 * @param text the whole comment
 * @param behind whether it is on the line on which the token before it ends
 * @param afterBlank whether there is an empty line before it
 */
record Comment(String text, boolean behind, boolean afterBlank) {
  boolean isLine() {
    return text.startsWith("//");
  }

  /** Whether it belongs to the line before it, and not to the item after it. */
  boolean staysBehind() {
    return behind && !DocComments.isMarked(text);
  }
}
