/**
 * From text to the syntax tree.
 *
 * <p>{@link io.witbindgen.wit.syntax.parse.SyntaxParser} is the entry point. It checks the
 * characters, cuts the text into tokens, checks how deep they nest (before anything recursive sees
 * them), runs the generated parser, and converts its tree into our own at once. Only this package
 * and {@link io.witbindgen.wit.syntax.format} know ANTLR, and nothing of it gets out: messages are
 * made here from the parser's state, and the prediction caches live only as long as one text, so
 * that hostile texts cannot fill them.
 *
 * <p>After a syntax error the statement around it is removed and the rest is parsed again. So each
 * statement gives at most one syntax error, and one error never causes others.
 *
 * <p>Two departures from today's syntax are understood and reported as such: missing semicolons,
 * and keywords where only a name can be.
 */
@NullMarked
package io.witbindgen.wit.syntax.parse;

import org.jspecify.annotations.NullMarked;
