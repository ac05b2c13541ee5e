package io.witbindgen.wit.model;

import io.witbindgen.wit.diagnostic.Span;
import java.util.Optional;

/**
 * The metadata that every item has.
 *
 * @param comments the comments before it
 * @param stability the stability that its gates declare
 * @param externalId the text of its {@code @external-id}
 * @param span where its name is
 */
public record Metadata(
    Optional<Comments> comments, Stability stability, Optional<String> externalId, Span span) {
  /** The text of all its comments, which the specification takes for documentation. */
  public Optional<String> docs() {
    return comments.map(Comments::text);
  }

  /** The text of its documentation comments: those that begin with {@code ///} or {@code /**}. */
  public Optional<String> documentation() {
    return comments.flatMap(Comments::marked);
  }
}
