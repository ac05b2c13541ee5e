/**
 * Conformance to a world: of a component, or of a newer version of the world.
 *
 * <p>{@link io.witbindgen.compose.conform.TargetCheck} compares a component with a world, {@link
 * io.witbindgen.compose.conform.SemverCheck} a world with its predecessor. Both compare the types
 * of components ({@link io.witbindgen.component.validate.Conformance}), as a host would, and both
 * report all differences at once.
 */
@NullMarked
package io.witbindgen.compose.conform;

import org.jspecify.annotations.NullMarked;
