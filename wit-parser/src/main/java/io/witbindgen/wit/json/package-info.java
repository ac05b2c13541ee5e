/**
 * The resolved model, and what is wrong with an input, as JSON for other tools.
 *
 * <p>A {@link io.witbindgen.wit.model.Resolution} enters {@link io.witbindgen.wit.json.WitJson},
 * text leaves. The form is the one that the reference parser writes: four arrays, {@code worlds},
 * {@code interfaces}, {@code types} and {@code packages}, whose elements refer to each other by
 * their index. So most of the work is numbering: {@code TypeTable} gives types their index when
 * they are first met, types without a name included, and {@code PackageJson} meets everything in
 * the order in which the reference parser does. {@code IncludeJson} does so for what a world
 * includes, because copies get numbers of their own.
 *
 * <p>Diagnostics are printed by {@link io.witbindgen.wit.json.FindingsJson}, in a form that is ours
 * and documented there. Commands that find faults in binaries print them in the same form, so a
 * {@link io.witbindgen.wit.json.Finding} is at a {@link io.witbindgen.wit.json.Place} of either.
 *
 * <p>{@code JsonValue} is all of JSON that this takes, and prints itself.
 */
@NullMarked
package io.witbindgen.wit.json;

import org.jspecify.annotations.NullMarked;
