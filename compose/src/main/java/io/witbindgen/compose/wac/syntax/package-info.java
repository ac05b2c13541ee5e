/**
 * WAC texts in, syntax trees out; ANTLR stays inside.
 *
 * <p>WAC is WIT and more, and so is its grammar here: {@code WacGrammar.g4} imports the rules of
 * WIT, {@code WacTokens.g4} its tokens. They find where statements, interfaces and their members
 * begin and end. What such a part says, if it is WIT, is left to the parser of WIT, which reads
 * that stretch of the text and gives its own tree ({@link io.witbindgen.wit.syntax.SyntaxMember}):
 * there is one reading of WIT in all the program, with one set of messages.
 *
 * <p>As in WIT the grammar accepts a little too much, and {@code TreeBuilder} says what is to be
 * said about that: semicolons, commas, keywords as names. Brackets nest 100 deep at most.
 */
@NullMarked
package io.witbindgen.compose.wac.syntax;

import org.jspecify.annotations.NullMarked;
