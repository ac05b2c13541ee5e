/**
 * The Java form of WIT types and functions.
 *
 * <p>A {@link io.witbindgen.bindgen.shape.Shape} is a WIT type as generated code sees it: aliases
 * resolved, its Java type and its layout known. The mapping of types is in {@link
 * io.witbindgen.bindgen.shape.Shapes}. The layout is the canonical ABI's own, from {@code
 * io.witbindgen.abi}, so generated and dynamic code cannot differ. A {@link
 * io.witbindgen.bindgen.shape.Signature} is a function: a method of the interface, of a resource,
 * or of a resource's factory, with what it returns and throws.
 *
 * <p>An owned and a borrowed resource share one Java type but have two shapes. An async function
 * returns a future; its error completes the future exceptionally.
 */
@NullMarked
package io.witbindgen.bindgen.shape;

import org.jspecify.annotations.NullMarked;
