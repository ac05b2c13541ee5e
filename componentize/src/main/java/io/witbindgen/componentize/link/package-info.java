/**
 * Shared-everything linking: libraries in, the parts of one component out.
 *
 * <p>Compilers make libraries ({@code libfoo.so}) that have no memory and no table of their own,
 * but share those of the program (WebAssembly tool conventions, "Dynamic Linking"; the component
 * model's example "Shared-Everything Dynamic Linking"). A component can hold several of them if
 * their parts of the memory and the order of their instantiation are decided. That is done here,
 * ahead of time:
 *
 * <ol>
 *   <li>{@code FaceReader} sorts the imports and exports of each library, {@code Symbols} tells
 *       which library has a symbol, and which symbols are missing; {@code StubLibrary} provides
 *       missing ones where that is allowed;
 *   <li>{@code LinkOrder} puts each library after those that it needs. In a cycle that is
 *       impossible; an {@code Indirection} is a function that is called through the table, because
 *       its library comes later;
 *   <li>{@code Layout} gives each library its parts of memory and table, {@code LookupTable} makes
 *       the tree in which {@code dlsym} searches;
 *   <li>{@code MainModule} is generated from these, {@code Instantiation} lists the arguments of
 *       each library, and {@code Initialisation} the steps that remain when all libraries are
 *       instantiated.
 * </ol>
 *
 * <p>{@link io.witbindgen.componentize.link.LibraryLinker} is the entry point. How the parts become
 * a component with the world's imports and exports is not decided here.
 */
@NullMarked
package io.witbindgen.componentize.link;

import org.jspecify.annotations.NullMarked;
