/**
 * From names and types to Java source.
 *
 * <p>{@link io.witbindgen.bindgen.emit.SourceEmitter} goes over the selection. {@code
 * InterfaceEmitter}, {@code TypeEmitter} and {@code WorldEmitter} make what users see; {@code
 * AbiEmitter} makes the classes that lower and lift.
 *
 * <p>A {@code Shape} is a WIT type as generated code sees it: aliases gone, its Java type and its
 * layout known. The layout is the canonical ABI's own, from {@code io.witbindgen.abi}, so that
 * generated and dynamic code cannot differ. A {@code Place} is where a value lies: in memory or in
 * core values. One walk over a shape emits storing and lowering, and one loading and lifting; only
 * the place knows which. {@code Checks} is the third walk, for what the host hands over.
 *
 * <p>Types with a name get methods that are always there; types without one get private methods
 * when something calls for them ({@code Methods}). Everything is straight-line code with constant
 * offsets: no reflection, no maps, no boxing but where a type parameter demands it.
 */
@NullMarked
package io.witbindgen.bindgen.emit;

import org.jspecify.annotations.NullMarked;
