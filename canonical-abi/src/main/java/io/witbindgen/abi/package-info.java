/**
 * The canonical ABI: how component-level values travel through core WebAssembly.
 *
 * <p>What enters are values and their types; what leaves are core numbers and bytes in a linear
 * memory, or the other way round. The packages follow the specification's <em>Canonical ABI
 * Explainer</em> and keep its names in Java case. Each knows only those before it:
 *
 * <ul>
 *   <li>{@code core}: what the canonical ABI needs of core WebAssembly: signatures, a callable
 *       function, a memory.
 *   <li>{@code type}: value and function types, their layout, and how they flatten.
 *   <li>{@code value}: the Java values that have no class in the JDK, such as tuples and results,
 *       and the checks of values that the host hands over.
 *   <li>{@code async}: futures, streams and error contexts as users see them.
 *   <li>{@code state}: component instances, tasks and subtasks, handle tables and resources.
 *   <li>{@code transfer}: lifting and lowering, loading and storing.
 *   <li>{@code fused}: values straight from one component instance to another.
 * </ul>
 *
 * <p>Two kinds of caller share one set of checks. Generic hosts hand over a type and a value in the
 * dynamic Java mapping (see {@code ValueType}). Generated bindings know their types and call the
 * building blocks (a string, a discriminant) directly.
 *
 * <p>Faults have two origins and are told apart strictly. What the guest does wrong is a {@link
 * io.witbindgen.abi.TrapException}. What the host does wrong (a number out of its range, a lone
 * surrogate, a missing field) is an {@code InvalidValueException}, thrown before the guest is
 * entered.
 *
 * <p>Nothing here allocates what a guest merely claims: lengths are checked against the memory
 * first, in 64-bit arithmetic, and what the host builds is counted against a budget per call.
 */
@NullMarked
package io.witbindgen.abi;

import org.jspecify.annotations.NullMarked;
