package io.witbindgen.wit.model;

import io.witbindgen.wit.diagnostic.Span;
import java.util.Optional;

/**
 * The metadata that every item has.
 *
 * @param docs the text of its documentation comments without comment markers, lines separated by
 *     {@code \n}
 * @param stability the stability that its gates declare
 * @param externalId the text of its {@code @external-id}
 * @param span where its name is
 */
public record Metadata(
    Optional<String> docs, Stability stability, Optional<String> externalId, Span span) {}
