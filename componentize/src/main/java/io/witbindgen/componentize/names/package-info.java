/**
 * What the imports and exports of a core module mean, by their names.
 *
 * <p>There are two ways to mangle names: that of {@code cm32p2} (BuildTargets.md) and the older one
 * of the tools, which knows more intrinsics; each is a {@link
 * io.witbindgen.componentize.names.NameScheme}. {@link io.witbindgen.componentize.names.ModuleFace}
 * is the way in: a core module and the world go in, every import comes out as an {@link
 * io.witbindgen.componentize.names.ImportUse} and every export that means something as an {@link
 * io.witbindgen.componentize.names.ExportUse}, all signatures checked.
 */
@NullMarked
package io.witbindgen.componentize.names;

import org.jspecify.annotations.NullMarked;
