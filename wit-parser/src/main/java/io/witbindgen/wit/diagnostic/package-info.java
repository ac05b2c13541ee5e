/**
 * Diagnostics for humans: what is wrong, where, and how to correct it.
 *
 * <p>Every phase reports into this package and none of them formats text. A {@link
 * io.witbindgen.wit.diagnostic.Span} names a stretch of a {@link
 * io.witbindgen.wit.diagnostic.Source}; lines and columns are computed from it only when a message
 * is shown.
 */
@NullMarked
package io.witbindgen.wit.diagnostic;

import org.jspecify.annotations.NullMarked;
