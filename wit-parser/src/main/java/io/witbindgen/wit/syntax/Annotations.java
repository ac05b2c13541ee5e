package io.witbindgen.wit.syntax;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Comments;
import io.witbindgen.wit.model.Stability;
import java.util.Optional;

/**
 * The annotations and documentation before an item.
 *
 * @param comments the comments before it
 * @param stability the stability that its gates declare
 * @param gate where the first gate is, if there is one
 * @param externalId its {@code @external-id}
 */
public record Annotations(
    Optional<Comments> comments,
    Stability stability,
    Optional<Span> gate,
    Optional<String> externalId) {}
