/**
 * What a component is made of: one main module, and modules beside it.
 *
 * <p>A {@link io.witbindgen.componentize.library.ModuleSource} is a core module with its part in
 * the component: the main module, which has the memory; an adapter, which translates an older
 * interface and is reduced to what is used of it; or a library, which shares memory and tables with
 * the main module and says itself, by {@link io.witbindgen.componentize.library.LibraryArgument},
 * what it is instantiated with.
 *
 * <p>Last of all a generated module is instantiated, which finishes what can only be done when all
 * others are there: it fills in shims, and calls initialisers. {@link
 * io.witbindgen.componentize.library.Fixups} is that module while it is built; whoever links
 * libraries adds its own share with {@link io.witbindgen.componentize.library.FixupContribution}.
 */
@NullMarked
package io.witbindgen.componentize.library;

import org.jspecify.annotations.NullMarked;
