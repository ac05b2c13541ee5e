/**
 * Selects what is generated, and names it in Java.
 *
 * <p>{@link io.witbindgen.bindgen.names.Selection} holds the worlds and interfaces. {@link
 * io.witbindgen.bindgen.names.JavaNames} gives each package, class, type, case, field and function
 * its Java name before a line is emitted, so a name never depends on the order of requests. A name
 * that Java reserves, or that is already taken, gets a trailing {@code _}; one that would need a
 * second is reported as ambiguous. Interfaces of the same name that meet in one world are
 * distinguished by their packages instead, and versions of a package by a number at last.
 *
 * <p>Classes become files, so their names differ by more than case, and none is the name of a
 * Windows device ({@code FileNames}). Whoever looks for such a class is told in a note.
 */
@NullMarked
package io.witbindgen.bindgen.names;

import org.jspecify.annotations.NullMarked;
