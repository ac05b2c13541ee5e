/**
 * The meanings of the imports and exports of a core module, which their names tell.
 *
 * <p>There are two naming schemes: that of {@code cm32p2} (BuildTargets.md) and the older one of
 * the tools, which has more intrinsics. Each is a {@link
 * io.witbindgen.componentize.names.NameScheme}. {@link io.witbindgen.componentize.names.ModuleFace}
 * is the entry point: a core module and the world go in, every import comes out as an {@link
 * io.witbindgen.componentize.names.ImportUse} and every export that has a meaning as an {@link
 * io.witbindgen.componentize.names.ExportUse}, all signatures checked.
 */
@NullMarked
package io.witbindgen.componentize.names;

import org.jspecify.annotations.NullMarked;
