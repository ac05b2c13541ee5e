/**
 * Writes the component that a plan describes.
 *
 * <p>{@link io.witbindgen.componentize.encode.PlanEncoder} is the way in. In order, a component
 * consists of: its imports, as instance types with just what is needed; the core modules; the shim
 * module, whose functions jump to what is not there yet; types of exported resources; the instance
 * of the main module and those of the others; lowerings that needed the memory, and the module that
 * puts them in place of the shims; and the exports, each interface by way of a nested component
 * that gives its functions their types.
 *
 * <p>{@code Assembly} knows what has which index. {@code TypeWriter} is the one place where types
 * are converted, into one of three scopes: the component itself, an instance type, or a nested
 * component.
 */
@NullMarked
package io.witbindgen.componentize.encode;

import org.jspecify.annotations.NullMarked;
