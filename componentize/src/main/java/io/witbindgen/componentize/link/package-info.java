/**
 * Shared-everything linking: libraries in, the parts of one component out.
 *
 * <p>Compilers make libraries ({@code libfoo.so}) that have no memory and no table of their own,
 * but share those of the program (WebAssembly tool conventions, "Dynamic Linking"; the component
 * model's example "Shared-Everything Dynamic Linking"). A component can hold several of them, if
 * somebody decides who has which part of the memory, and in which order they are instantiated. That
 * is done here, ahead of time:
 *
 * <ol>
 *   <li>{@code FaceReader} sorts what each library imports and exports, {@code Symbols} says which
 *       library has what, and what none has; {@code StubLibrary} stands in where that is allowed;
 *   <li>{@code LinkOrder} puts each library behind those it needs. In a cycle that is impossible;
 *       an {@code Indirection} is a function that is called through the table, because its library
 *       comes later;
 *   <li>{@code Layout} gives everyone a part of memory and table, {@code LookupTable} makes the
 *       tree in which {@code dlsym} searches;
 *   <li>{@code MainModule} is generated from these, {@code Instantiation} says what each library is
 *       given, and {@code Initialisation} what remains to be done when all are there.
 * </ol>
 *
 * <p>{@link io.witbindgen.componentize.link.LibraryLinker} is the way in. How a component is made
 * of the parts, with the world's imports and exports, is not decided here.
 */
@NullMarked
package io.witbindgen.componentize.link;

import org.jspecify.annotations.NullMarked;
