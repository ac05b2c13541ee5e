/**
 * Printing: a component as text for people.
 *
 * <p>There are two forms. {@link io.witbindgen.component.print.TreePrinter} shows what a validated
 * component is made of: imports and exports with their types, core modules with their sizes and
 * producers, nested components, and what is instantiated with what. It serves core modules as well.
 *
 * <p>{@link io.witbindgen.component.print.WatPrinter} writes the text format, one definition after
 * the other, from what was decoded, valid or not; debug names become identifiers. Its layout is
 * that of the reference tools, so that texts can be compared. It stops at core code, which it
 * counts: the text of a component without core modules can be assembled again, that of others is
 * only for reading. {@code TextScope} knows what the indices of a scope are called, and one class
 * for each family of the model makes its text from that.
 *
 * <p>Both are safe for any input. Their length is linear in that of the component: a type is
 * written once and then mentioned, a name too long to be repeated is none. Characters that could
 * confuse a terminal are escaped.
 */
@NullMarked
package io.witbindgen.component.print;

import org.jspecify.annotations.NullMarked;
