/**
 * Types as validation needs them: facts about each, equality by number, substitution, and which of
 * them have names outside.
 *
 * <p>A few bytes can describe a type as large as a tree of two to the hundredth nodes, since a type
 * can mention one type twice. So the {@link io.witbindgen.component.validate.type.TypeTable}
 * computes facts once for each type object and gives types built alike one number, which makes
 * comparing them cheap; walks over types that cannot be spared are charged to one account.
 */
@NullMarked
package io.witbindgen.component.validate.type;

import org.jspecify.annotations.NullMarked;
