/**
 * Generates typed Java bindings from resolved WIT.
 *
 * <p>{@link io.witbindgen.bindgen.BindingsGenerator#generate} is the pipeline: select what a world
 * needs → refuse what Java bindings cannot have, all places at once → name everything → emit. The
 * files come back as text; only the {@code output} package knows a disk.
 *
 * <p>For each WIT interface there are two files: a Java interface with its types nested, which is
 * all that users see, and beside it a class that lowers and lifts. The second has both sides, the
 * interface around a guest's functions and the guest's view of an implementation, whatever the
 * world asks for, so that the files of an interface depend on nothing but the WIT. A world is a
 * class with a builder.
 */
@NullMarked
package io.witbindgen.bindgen;

import org.jspecify.annotations.NullMarked;
