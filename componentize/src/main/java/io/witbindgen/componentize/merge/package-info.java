/**
 * Two sets of packages become one.
 *
 * <p>Packages of one name can occur twice, each time with only a part of the package: for example,
 * an interface with only the functions that a component needs. {@link
 * io.witbindgen.componentize.merge.ResolutionMerge} puts the parts together, and refuses parts that
 * contradict each other. Interfaces grow; worlds must be the same, because a world describes all
 * imports and exports of a component.
 */
@NullMarked
package io.witbindgen.componentize.merge;

import org.jspecify.annotations.NullMarked;
