/**
 * The syntax tree: what a WIT text says, in records of our own.
 *
 * <p>{@link io.witbindgen.wit.syntax.parse} makes it from text. The tree says only what is written.
 * Names are not bound, {@code a} and {@code own<a>} are different things, and gates are not
 * evaluated. Each {@link io.witbindgen.wit.syntax.Name} knows its place in the text, because later
 * phases report errors about it.
 *
 * <p>The parts of the tree that WAC shares with WIT are the same records, so that both languages
 * have types and functions in one form.
 */
@NullMarked
package io.witbindgen.wit.syntax;

import org.jspecify.annotations.NullMarked;
