/**
 * Printing: a component as text for people.
 *
 * <p>{@link io.witbindgen.component.print.TreePrinter} shows what a component is made of, without
 * the bodies of anything: imports and exports with their types, core modules with their sizes and
 * producers, nested components, and what is instantiated with what. Nothing here is meant to be
 * read back.
 */
@NullMarked
package io.witbindgen.component.print;

import org.jspecify.annotations.NullMarked;
