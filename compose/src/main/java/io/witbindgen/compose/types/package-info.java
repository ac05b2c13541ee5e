/**
 * The types of compositions.
 *
 * <p>The types that validation produces belong to one component: resources are the same only if
 * they are the same object, and an interface has no name except that of its import. A composition
 * needs more. It compares types of different components, merges imports that several of them need
 * into one, and writes types back in the terms of WIT: interfaces with ids, types that one
 * interface uses from another. So it has a family of types of its own, {@link
 * io.witbindgen.compose.types.Type}, and {@link io.witbindgen.compose.types.Item} for the meaning
 * of a name.
 *
 * <ul>
 *   <li>{@link io.witbindgen.compose.types.ComponentTypes} makes them from a validated component;
 *   <li>{@link io.witbindgen.compose.types.Subtypes} tells whether an item can be used where
 *       another is expected, and if not, where they differ;
 *   <li>{@link io.witbindgen.compose.types.WorldFit} tells whether imports and exports conform to a
 *       world;
 *   <li>{@link io.witbindgen.compose.types.UnnamedTypes} finds what needs a name elsewhere;
 *   <li>{@link io.witbindgen.compose.types.ImportMerge} makes one set of imports for many parts;
 *   <li>{@link io.witbindgen.basics.names.VersionedName} knows which versions are compatible.
 * </ul>
 *
 * <p>Types with parts are compared by identity, never by structure: a type that is used from
 * another interface and a second definition with the same structure differ in nothing else.
 */
@NullMarked
package io.witbindgen.compose.types;

import org.jspecify.annotations.NullMarked;
