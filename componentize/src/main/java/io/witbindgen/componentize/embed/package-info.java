/**
 * The world that a core module was made for, as the module itself states it.
 *
 * <p>A compiler knows core WebAssembly only. To make a component from its output, the world is
 * written into a custom section of the core module: {@link
 * io.witbindgen.componentize.embed.Embedding}. {@link io.witbindgen.componentize.embed.DummyModule}
 * makes a core module for a world out of nothing, with every import and export that one can have;
 * its functions trap. {@code CoreNames} writes the names by which these are recognised later, in
 * either of the two naming schemes.
 */
@NullMarked
package io.witbindgen.componentize.embed;

import org.jspecify.annotations.NullMarked;
