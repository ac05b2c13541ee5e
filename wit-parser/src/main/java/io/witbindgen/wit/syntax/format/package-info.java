/**
 * WIT text in its standard layout.
 *
 * <p>{@link io.witbindgen.wit.syntax.format.Formatter} does not go through the syntax tree, which
 * has no comments. It first applies the fix-its that parsing suggests, then turns the tokens and
 * comments of the text ({@code Lexeme}, {@code Comment}) straight into text again ({@code Layout}).
 * Only blanks and line breaks differ from the original, so nothing that was written can get lost.
 */
@NullMarked
package io.witbindgen.wit.syntax.format;

import org.jspecify.annotations.NullMarked;
