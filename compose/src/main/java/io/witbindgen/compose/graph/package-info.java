/**
 * Compositions: components made of components.
 *
 * <p>{@link io.witbindgen.compose.graph.Composition} collects {@link
 * io.witbindgen.compose.graph.Node}s: items that are imported, {@link
 * io.witbindgen.compose.graph.ComponentPackage}s that are instantiated, exports taken from
 * instances, types that are defined. Whatever can be refused is refused when it is added, with the
 * names and types at fault.
 *
 * <p>An instantiation that is not given an import leaves it to the composition. {@link
 * io.witbindgen.compose.graph.ImportPlan} makes one set of imports of all that is left so; then the
 * encoder writes imports, nodes and exports, and validates the result. Validation finds what names
 * cannot tell: resource types of two instances that meet where one is expected. Its verdict comes
 * out in terms of the composition.
 */
@NullMarked
package io.witbindgen.compose.graph;

import org.jspecify.annotations.NullMarked;
