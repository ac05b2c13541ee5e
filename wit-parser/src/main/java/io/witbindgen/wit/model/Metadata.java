package io.witbindgen.wit.model;

import io.witbindgen.wit.diagnostic.Span;
import java.util.Optional;

/**
 * What every item carries beside its meaning.
 *
 * @param docs the text of its documentation comments, comment signs removed, lines separated by
 *     {@code \n}
 * @param stability what its gates say
 * @param externalId the text of its {@code @external-id}
 * @param span where its name stands
 */
public record Metadata(
    Optional<String> docs, Stability stability, Optional<String> externalId, Span span) {}
