/**
 * Builds components from components, and says what a component conforms to.
 *
 * <p>A larger component is a {@link io.witbindgen.compose.graph.Composition}, which is built step
 * by step in Java, by {@link io.witbindgen.compose.graph.Plugging}, or from a text in the language
 * WAC ({@link io.witbindgen.compose.wac.Wac}). All three end in the same place, and all three use
 * the types of {@link io.witbindgen.compose.types}.
 *
 * <p>{@link io.witbindgen.compose.conform} answers two questions: does this component implement
 * that world, and does this version of a world break the users of its predecessor?
 *
 * <p>The result is validated. Components that do not fit together cause a {@link
 * io.witbindgen.compose.CompositionException} that names the items and both types, or, in a text, a
 * diagnostic at its line. Only {@code wac.PackageFolder}, which looks packages up, touches the
 * disk.
 */
@NullMarked
package io.witbindgen.compose;

import org.jspecify.annotations.NullMarked;
