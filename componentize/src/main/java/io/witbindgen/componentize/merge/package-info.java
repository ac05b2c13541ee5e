/**
 * Two sets of packages become one.
 *
 * <p>Packages of one name may be there twice, each time with a part of it only: an interface with
 * the functions that somebody needed, say. {@link io.witbindgen.componentize.merge.ResolutionMerge}
 * puts the parts together, and refuses those that contradict each other. Interfaces grow; worlds
 * must be the same, for a world says all that a component does.
 */
@NullMarked
package io.witbindgen.componentize.merge;

import org.jspecify.annotations.NullMarked;
