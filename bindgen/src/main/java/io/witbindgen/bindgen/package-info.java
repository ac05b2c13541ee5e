/**
 * Generates typed Java bindings from resolved WIT.
 *
 * <p>{@link io.witbindgen.bindgen.BindingsGenerator#generate} is the pipeline: select what a world
 * needs → reject what Java bindings cannot express, all places at once → name everything → emit.
 * The files are returned as text; only the {@code output} package accesses the disk.
 *
 * <p>Each WIT interface becomes two files: a Java interface with its types nested, which is all
 * that users see, and a class beside it that lowers and lifts. The class always has both sides, the
 * interface around a guest's functions and the guest's view of an implementation, whichever the
 * world needs, so the files of an interface depend only on the WIT. A world becomes a class with a
 * builder.
 */
@NullMarked
package io.witbindgen.bindgen;

import org.jspecify.annotations.NullMarked;
