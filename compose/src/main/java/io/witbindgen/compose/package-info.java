/**
 * Builds components: from core modules, and from components.
 *
 * <p>A compiler makes a core module. {@link io.witbindgen.compose.embed} writes into it what world
 * it was made for, {@link io.witbindgen.compose.componentize} makes a component of it. Where the
 * compiler made several libraries that share memory, {@link io.witbindgen.compose.link} puts them
 * together first.
 *
 * <p>Components are made into a larger one by a {@link io.witbindgen.compose.graph.Composition},
 * which is built step by step in Java, by {@link io.witbindgen.compose.graph.Plugging}, or from a
 * text in the language WAC ({@link io.witbindgen.compose.wac.Wac}). All three end in the same
 * place, with types of their own ({@link io.witbindgen.compose.types}).
 *
 * <p>{@link io.witbindgen.compose.conform} answers questions: is this component of that world, does
 * this world break those who know its predecessor? {@link io.witbindgen.compose.merge} makes one
 * set of WIT packages of two.
 *
 * <p>What comes out is validated, unless a caller who looks for a fault asks for it as it is. What
 * does not go together is a {@link io.witbindgen.compose.CompositionException} that names the items
 * and both types, or, in a text, a diagnostic at its line. Nothing here touches the disk but {@code
 * wac.PackageFolder}, which looks packages up.
 */
@NullMarked
package io.witbindgen.compose;

import org.jspecify.annotations.NullMarked;
