/**
 * Types of compositions go in, definitions of a component come out.
 *
 * <p>{@link io.witbindgen.compose.encode.TypeWriter} appends to a component what its imports need:
 * types, aliases of types that instances export, and the imports themselves. A type of another
 * interface is never defined a second time; it is an alias of an export of that interface's
 * instance, which is imported if necessary. The order of definitions is that of the reference
 * tools, so that compositions can be compared with theirs.
 */
@NullMarked
package io.witbindgen.compose.encode;

import org.jspecify.annotations.NullMarked;
