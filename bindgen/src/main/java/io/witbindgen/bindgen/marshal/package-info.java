/**
 * Emits the classes that lower and lift.
 *
 * <p>{@link io.witbindgen.bindgen.marshal.AbiEmitter} emits the class beside an interface or a
 * world. It contains constants that describe types and functions ({@code TypeConstants}), methods
 * for each type, and both sides of each function: {@code GuestEmitter} implements the Java
 * interfaces around a guest's functions, {@code HostEmitter} offers an implementation to guests,
 * and {@code Calls} has the bodies of both.
 *
 * <p>A {@code Place} is where a value lies: in memory or in core values. One walk over a shape
 * emits storing and lowering, and another loading and lifting; only the place knows which. {@code
 * Checks} is the third walk, for what the host passes in. Types with a name always get methods;
 * types without one get private methods when code calls them ({@code Methods}).
 *
 * <p>javac and the JVM have limits that WIT has not: {@code WideVariants} spreads a variant over
 * several methods, {@code Chain} a long chain of calls over statements, and {@code TypeConstants}
 * gives each of many constants a method of its own.
 *
 * <p>Everything is static, straight-line code with constant offsets: no reflection, no maps of
 * values, no boxing except where a type parameter requires it. The resource type of a handle
 * depends on the side and the instance; the context of a call knows it, so the code for a type is
 * the same everywhere.
 */
@NullMarked
package io.witbindgen.bindgen.marshal;

import org.jspecify.annotations.NullMarked;
