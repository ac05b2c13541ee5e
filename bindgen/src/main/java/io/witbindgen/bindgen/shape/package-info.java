/**
 * What WIT types and functions are in Java.
 *
 * <p>A {@link io.witbindgen.bindgen.shape.Shape} is a WIT type as generated code sees it: aliases
 * gone, its Java type and its layout known. The mapping of types stands in {@link
 * io.witbindgen.bindgen.shape.Shapes}. The layout is the canonical ABI's own, from {@code
 * io.witbindgen.abi}, so that generated and dynamic code cannot differ. A {@link
 * io.witbindgen.bindgen.shape.Signature} is a function: a method of the interface, of a resource,
 * or of a resource's factory, with what it returns and throws.
 *
 * <p>Own and borrow of a resource have one Java type and two shapes. An async function returns a
 * future, and its error fails that.
 */
@NullMarked
package io.witbindgen.bindgen.shape;

import org.jspecify.annotations.NullMarked;
