/**
 * WAC: texts that say how components are composed, and what that means.
 *
 * <p>{@link io.witbindgen.compose.wac.Wac} is the way in. A text becomes a tree ({@code
 * wac.syntax}); then {@code DocumentResolver} goes through the statements, top down, and adds to a
 * {@link io.witbindgen.compose.graph.Composition} what they say: expressions become nodes,
 * interfaces and worlds become types. {@link io.witbindgen.compose.wac.Packages} has the packages
 * that are mentioned; WIT packages come in binary form, so that there is one way to read types of
 * packages.
 *
 * <p>A statement that is wrong is given up, with a diagnostic; the others go on, and do not
 * complain about names that it would have defined. Everything that a composition can refuse is
 * checked here before, where the place in the text is known. Only resource types of different
 * instances that meet where one is expected are found later, when the composition is encoded.
 */
@NullMarked
package io.witbindgen.compose.wac;

import org.jspecify.annotations.NullMarked;
