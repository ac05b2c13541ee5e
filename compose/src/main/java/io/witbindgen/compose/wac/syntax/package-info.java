/**
 * WAC texts go in, syntax trees come out; ANTLR stays inside.
 *
 * <p>WAC is WIT and more, and so is its grammar here: {@code WacGrammar.g4} imports the rules of
 * WIT, {@code WacTokens.g4} its tokens. They find where statements, interfaces and their members
 * begin and end. If such a part is WIT, the parser of WIT reads that stretch of the text and makes
 * its own tree ({@link io.witbindgen.wit.syntax.SyntaxMember}): there is one reading of WIT in the
 * whole program, with one set of messages.
 *
 * <p>As in WIT, the grammar accepts a little too much, and {@code TreeBuilder} reports the rest:
 * semicolons, commas, keywords as names. Brackets nest at most 100 deep.
 */
@NullMarked
package io.witbindgen.compose.wac.syntax;

import org.jspecify.annotations.NullMarked;
