/**
 * The world that a component is made for: the worlds of all its modules, merged.
 *
 * <p>Every module has the world it was made for in custom sections. {@link
 * io.witbindgen.componentize.world.MetadataReader} reads them, one module at a time for its exports
 * and its encoding of strings, and all modules together for the world of the component.
 *
 * <p>{@link io.witbindgen.componentize.world.TargetWorld} is that world made ready: imports of
 * compatible versions are one, each item comes after those that it needs, and each {@link
 * io.witbindgen.componentize.world.Item} has an interface of its own. An interface that is imported
 * and exported becomes two, with two sets of types, so that a type definition tells which of them
 * it belongs to and can be the key of a map.
 */
@NullMarked
package io.witbindgen.componentize.world;

import org.jspecify.annotations.NullMarked;
