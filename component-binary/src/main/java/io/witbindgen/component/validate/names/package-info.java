/**
 * The names of imports and exports (Explainer, "Import and Export Definitions"): their grammar,
 * what they consist of, and when two of them are too much alike (Explainer, "Name Uniqueness").
 *
 * <p>Strings enter, a {@link io.witbindgen.component.validate.names.ParsedName} leaves. Nothing
 * here knows types.
 */
@NullMarked
package io.witbindgen.component.validate.names;

import org.jspecify.annotations.NullMarked;
