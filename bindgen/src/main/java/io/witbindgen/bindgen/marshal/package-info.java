/**
 * Emits the classes that lower and lift.
 *
 * <p>{@link io.witbindgen.bindgen.marshal.AbiEmitter} makes the class beside an interface or a
 * world. In it are constants that describe types and functions ({@code TypeConstants}), methods for
 * each type, and both sides of each function: {@code GuestEmitter} implements the Java interfaces
 * around a guest's functions, {@code HostEmitter} offers an implementation to guests, and {@code
 * Calls} has the bodies of both.
 *
 * <p>A {@code Place} is where a value lies: in memory or in core values. One walk over a shape
 * emits storing and lowering, and one loading and lifting; only the place knows which. {@code
 * Checks} is the third walk, for what the host hands over. Types with a name get methods that are
 * always there; types without one get private methods when something calls for them ({@code
 * Methods}).
 *
 * <p>Everything is static, straight-line code with constant offsets: no reflection, no maps of
 * values, no boxing but where a type parameter demands it. Which resource type a handle is of
 * depends on the side and the instance; the context of a call knows it, so the code of a type is
 * the same everywhere.
 */
@NullMarked
package io.witbindgen.bindgen.marshal;

import org.jspecify.annotations.NullMarked;
