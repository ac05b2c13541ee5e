package io.witbindgen.wit.model;

import java.util.Optional;

/**
 * The comments before an item, without their markers; lines are separated by {@code \n}.
 *
 * @param text the text of all of them: in WIT, each comment before an item documents it
 * @param marked the text of those that are meant for readers of documentation: they begin with
 *     {@code ///} or {@code /**}, and lose the asterisks that only decorate
 */
public record Comments(String text, Optional<String> marked) {
  /** Comments whose markers are not known, such as those that a component carries. */
  public static Comments of(String text) {
    return new Comments(text, Optional.of(text));
  }
}
