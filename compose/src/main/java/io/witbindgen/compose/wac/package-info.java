/**
 * The language WAC, whose texts describe compositions of components.
 *
 * <p>{@link io.witbindgen.compose.wac.Wac} is the entry point. A text becomes a tree ({@code
 * wac.syntax}); then {@code DocumentResolver} goes through the statements from top to bottom and
 * adds them to a {@link io.witbindgen.compose.graph.Composition}: expressions become nodes,
 * interfaces and worlds become types. {@link io.witbindgen.compose.wac.Packages} provides the
 * packages that are mentioned; WIT packages come in binary form, so that there is one way to read
 * types of packages.
 *
 * <p>A wrong statement is given up with a diagnostic. The others are resolved all the same, without
 * complaints about names that it would have defined. Everything that a composition can refuse is
 * checked here first, because the place in the text is known here. Only resource types of different
 * instances that meet where one is expected are found later, when the composition is encoded.
 */
@NullMarked
package io.witbindgen.compose.wac;

import org.jspecify.annotations.NullMarked;
