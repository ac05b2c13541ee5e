package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.Span;

/**
 * The name of an import, export or argument, as an identifier or a string.
 *
 * @param text the name
 * @param quoted whether it was written as a string, which is taken literally
 * @param span where it is
 */
public record Label(String text, boolean quoted, Span span) {}
