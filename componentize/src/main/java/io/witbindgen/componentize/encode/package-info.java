/**
 * Writes the component that a plan describes.
 *
 * <p>{@link io.witbindgen.componentize.encode.PlanEncoder} is the entry point. In order, a
 * component consists of: its imports, as instance types with only the needed items; the core
 * modules; the shim module, whose functions jump to functions that do not exist yet; types of
 * exported resources; the instance of the main module and those of the others; the functions that
 * shims call, and the module that fills them into the shims; and the exports, each interface
 * through a nested component that gives its functions their types.
 *
 * <p>{@code Assembly} knows the index of everything. {@code FunctionMaker} makes core functions as
 * the plan describes them. {@code TypeWriter} is the one place where types are converted, into one
 * of three scopes: the component itself, an instance type, or a nested component.
 */
@NullMarked
package io.witbindgen.componentize.encode;

import org.jspecify.annotations.NullMarked;
