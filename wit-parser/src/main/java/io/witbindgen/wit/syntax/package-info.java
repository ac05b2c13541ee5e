/**
 * From text to a syntax tree of our own.
 *
 * <p>{@link io.witbindgen.wit.syntax.SyntaxParser} is the way in. It checks the characters, cuts
 * the text into tokens, checks how deep they nest (before anything recursive sees them), runs the
 * generated parser and turns its tree into the records of this package at once. This is the only
 * package that knows ANTLR, and nothing of it gets out: the messages are made here from the
 * parser's state, the prediction caches live as long as one text.
 *
 * <p>After a syntax error the statement around it is taken out and the rest is parsed again. So
 * each statement gives at most one syntax error, and an error never drags others behind it.
 *
 * <p>The tree says only what is written. Names are not bound, {@code a} and {@code own<a>} are
 * different things, gates are not evaluated. Two departures from today's syntax are understood and
 * reported as what they are: missing semicolons, and keywords that stand where only a name can.
 *
 * <p>{@link io.witbindgen.wit.syntax.Formatter} goes another way, from tokens with their comments
 * ({@code Lexeme}) straight to text ({@code Layout}), after it has applied the fix-its of what
 * parsing said.
 */
@NullMarked
package io.witbindgen.wit.syntax;

import org.jspecify.annotations.NullMarked;
