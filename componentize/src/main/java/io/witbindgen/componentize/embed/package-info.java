/**
 * What a core module says of the world it was made for.
 *
 * <p>A compiler knows core WebAssembly only. So that a component can be made of its output, the
 * world is written into a custom section of the core module: {@link
 * io.witbindgen.componentize.embed.Embedding}. {@link io.witbindgen.componentize.embed.DummyModule}
 * makes a core module for a world from nothing, with every import and export that one can have; its
 * functions trap. {@code CoreNames} writes the names by which these are recognised again, in both
 * of the ways that there are.
 */
@NullMarked
package io.witbindgen.componentize.embed;

import org.jspecify.annotations.NullMarked;
