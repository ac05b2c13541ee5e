/**
 * Types as validation needs them: facts about each, equality by number, substitution, and the
 * visibility of named types.
 *
 * <p>A few bytes can describe a type as large as a tree of two to the hundredth nodes, because a
 * type can mention one type twice. So the {@link io.witbindgen.component.validate.type.TypeTable}
 * computes {@link io.witbindgen.component.validate.type.TypeFacts} once for each type object, and
 * types of one structure share a number, which makes comparing them cheap. The size of the tree is
 * limited to a million nodes, and all walks that are still necessary are charged to one account.
 *
 * <p>Two kinds of identity matter here. A resource type is an object of its own. And a {@link
 * io.witbindgen.component.types.NamedType} is a type under one of its names: {@link
 * io.witbindgen.component.validate.type.Visibility} and {@link
 * io.witbindgen.component.validate.type.Substitution} are about these. All other maps with identity
 * are caches.
 */
@NullMarked
package io.witbindgen.component.validate.type;

import org.jspecify.annotations.NullMarked;
