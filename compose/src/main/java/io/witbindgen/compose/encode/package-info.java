/**
 * The types of compositions in, definitions of a component out.
 *
 * <p>{@link io.witbindgen.compose.encode.TypeWriter} appends to a component what its imports need:
 * types, aliases of types that instances export, and the imports themselves. A type of another
 * interface is never defined a second time; it is an alias of what the instance of that interface
 * exports, and the instance is imported if it has to be. The order of definitions is that of the
 * reference tools, so that what is composed can be compared.
 */
@NullMarked
package io.witbindgen.compose.encode;

import org.jspecify.annotations.NullMarked;
