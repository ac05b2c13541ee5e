/**
 * Compositions: components that consist of components.
 *
 * <p>{@link io.witbindgen.compose.graph.Composition} collects {@link
 * io.witbindgen.compose.graph.Node}s: items that are imported, {@link
 * io.witbindgen.compose.graph.ComponentPackage}s that are instantiated, exports taken from
 * instances, types that are defined. Mistakes are refused when a node is added, with the names and
 * types at fault.
 *
 * <p>Imports that an instantiation is not given are left to the composition. {@link
 * io.witbindgen.compose.graph.ImportPlan} merges them into one set of imports; then the encoder
 * writes imports, nodes and exports, and validates the result. Validation finds what names cannot
 * tell: resource types of two instances that meet where one is expected. Its verdict is translated
 * into terms of the composition.
 *
 * <p>What is exported can mention types to which an instance inside gives their names. {@code
 * TypeSources} finds these instances: {@link io.witbindgen.compose.graph.Plugging} exports them as
 * well, and a WAC document is told to.
 */
@NullMarked
package io.witbindgen.compose.graph;

import org.jspecify.annotations.NullMarked;
