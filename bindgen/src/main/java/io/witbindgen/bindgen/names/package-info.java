/**
 * What is generated, and what it is called in Java.
 *
 * <p>{@link io.witbindgen.bindgen.names.Selection} holds the worlds and interfaces. {@link
 * io.witbindgen.bindgen.names.JavaNames} gives each package, class, type, case, field and function
 * its Java name before a line is emitted, so that a name never depends on who asks first. A name
 * that Java keeps, or that another has, gets a trailing {@code _}; one that would need a second is
 * reported as ambiguous. Interfaces of the same name that meet in one world are told apart by their
 * packages instead.
 */
@NullMarked
package io.witbindgen.bindgen.names;

import org.jspecify.annotations.NullMarked;
