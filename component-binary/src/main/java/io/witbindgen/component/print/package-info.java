/**
 * Printing: a component as text for humans.
 *
 * <p>There are two forms. {@link io.witbindgen.component.print.TreePrinter} shows the structure of
 * a validated component: imports and exports with their types, core modules with their sizes and
 * producers, nested components, and what is instantiated with what. It prints core modules as well.
 *
 * <p>{@link io.witbindgen.component.print.WatPrinter} writes the text format, definition by
 * definition, from a decoded component, whether valid or not; debug names become identifiers. Its
 * layout is that of the reference tools, so that texts can be compared. It leaves out core code,
 * and gives its size instead: the text of a component without core modules can be assembled again,
 * that of others is only for reading. {@code TextScope} knows the text for the indices of a scope;
 * one class for each family of the model uses it.
 *
 * <p>Both are safe for any input. Their length is linear in that of the component: a type is
 * written once and then mentioned, names that are too long are not used as identifiers. Characters
 * that could confuse a terminal are escaped.
 */
@NullMarked
package io.witbindgen.component.print;

import org.jspecify.annotations.NullMarked;
