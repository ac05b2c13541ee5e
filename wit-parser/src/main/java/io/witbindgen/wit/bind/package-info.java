/**
 * From syntax trees to bound names: which interface or world each path denotes.
 *
 * <p>Three phases, and each has a value as its result. {@link
 * io.witbindgen.wit.bind.PackageGathering} puts the files of each package together: {@link
 * io.witbindgen.wit.bind.GatheredPackages}. {@link io.witbindgen.wit.bind.NameBinder} finds the
 * declaration behind each path: {@link io.witbindgen.wit.bind.BoundNames}. {@link
 * io.witbindgen.wit.bind.DeclarationOrder} puts packages and declarations into an order in which
 * each comes after those it depends on, and reports cycles.
 *
 * <p>A declaration is an interface or world before it is resolved. Its members are not looked at
 * here, except for their paths. {@link io.witbindgen.wit.bind.Gates} decides whether an item exists
 * at all; an item behind a closed gate is not bound, but a package that it mentions still counts as
 * a dependency, so that the order of packages does not change with the enabled features.
 *
 * <p>Nothing recurses along references, because chains of uses can be as long as the text allows.
 */
@NullMarked
package io.witbindgen.wit.bind;

import org.jspecify.annotations.NullMarked;
