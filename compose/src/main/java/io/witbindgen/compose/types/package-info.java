/**
 * The types that compositions are checked and merged by.
 *
 * <p>The types of a component, as validation leaves them, belong to that component: resources are
 * the same only if they are the same object, and nothing says what an interface is called beyond
 * the import that has it. A composition needs more. It compares types of different components,
 * merges what several of them want imported into one import, and writes types back in the words of
 * WIT: interfaces with ids, types that one uses from another. So it has a family of its own, {@link
 * io.witbindgen.compose.types.Type}, and {@link io.witbindgen.compose.types.Item} for what stands
 * behind a name.
 *
 * <ul>
 *   <li>{@link io.witbindgen.compose.types.ComponentTypes} makes them of a validated component;
 *   <li>{@link io.witbindgen.compose.types.Subtypes} says whether, and where not, an item may stand
 *       where another is expected;
 *   <li>{@link io.witbindgen.compose.types.WorldFit} says whether imports and exports are those of
 *       a world;
 *   <li>{@link io.witbindgen.compose.types.ImportMerge} makes one set of imports of what many want;
 *   <li>{@link io.witbindgen.basics.names.VersionedName} knows which versions can stand for each
 *       other.
 * </ul>
 *
 * <p>Types with parts are known by identity, never by structure: that a type is used from another
 * interface, and not defined alike a second time, is all that tells the two apart.
 */
@NullMarked
package io.witbindgen.compose.types;

import org.jspecify.annotations.NullMarked;
