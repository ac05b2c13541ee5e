package io.witbindgen.wit.syntax;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Stability;
import java.util.Optional;

/**
 * What stands in front of an item.
 *
 * @param docs the text of its documentation comments
 * @param stability what its gates say
 * @param gate where the first gate stands, if there is one
 * @param externalId its {@code @external-id}
 */
public record Annotations(
    Optional<String> docs, Stability stability, Optional<Span> gate, Optional<String> externalId) {}
