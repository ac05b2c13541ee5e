/**
 * The world that a component is made for: the worlds of all its modules, merged.
 *
 * <p>Every module says in custom sections what world it was made for. {@link
 * io.witbindgen.componentize.world.MetadataReader} reads them, one module at a time for what the
 * module exports and how it encodes strings, and all of them together for the world that the
 * component will have.
 *
 * <p>{@link io.witbindgen.componentize.world.TargetWorld} is that world made ready: imports of
 * compatible versions are one, everything needed is listed behind what it needs itself, and each
 * {@link io.witbindgen.componentize.world.Item} has an interface of its own. An interface that is
 * imported and exported is two, with two sets of types: so a type definition tells whose it is, and
 * can be the key of a map.
 */
@NullMarked
package io.witbindgen.componentize.world;

import org.jspecify.annotations.NullMarked;
