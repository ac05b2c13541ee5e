/**
 * The canonical ABI: how component-level values travel through core WebAssembly.
 *
 * <p>The input is values and their types; the output is core numbers and bytes in a linear memory,
 * or vice versa. The packages follow the specification's <em>Canonical ABI Explainer</em> and keep
 * its names in Java case. Each depends only on those before it:
 *
 * <ul>
 *   <li>{@code core}: what the canonical ABI requires of core WebAssembly: signatures, a callable
 *       function, a memory.
 *   <li>{@code type}: value and function types, their layout, and how they flatten.
 *   <li>{@code value}: the Java values that have no class in the JDK, such as tuples and results,
 *       and the checks of values that the host passes in.
 *   <li>{@code async}: futures, streams and error contexts as users see them.
 *   <li>{@code state}: component instances, tasks and subtasks, handle tables and resources.
 *   <li>{@code transfer}: lifting and lowering, loading and storing.
 *   <li>{@code fused}: copies values directly from one component instance to another.
 * </ul>
 *
 * <p>Two kinds of caller share one set of checks. Generic hosts pass a type and a value in the
 * dynamic Java mapping (see {@code ValueType}). Generated bindings know their types and call the
 * building blocks (a string, a discriminant) directly.
 *
 * <p>Faults have two origins and are strictly distinguished. A fault of the guest is a {@link
 * io.witbindgen.abi.TrapException}. A fault of the host (a number out of its range, a lone
 * surrogate, a missing field) is an {@code InvalidValueException}, thrown before the guest is
 * entered.
 *
 * <p>Nothing here allocates memory on a guest's mere claim: lengths are first checked against the
 * memory, in 64-bit arithmetic, and what the host builds counts against a budget per call.
 */
@NullMarked
package io.witbindgen.abi;

import org.jspecify.annotations.NullMarked;
