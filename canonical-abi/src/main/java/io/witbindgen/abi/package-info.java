/**
 * The canonical ABI: how component-level values travel through core WebAssembly.
 *
 * <p>What enters are values and their {@link io.witbindgen.abi.ValueType}s; what leaves are core
 * numbers and bytes in a {@link io.witbindgen.abi.LinearMemory}, or the other way round. The
 * package follows the specification's <em>Canonical ABI Explainer</em> section by section and keeps
 * its names in Java case:
 *
 * <ul>
 *   <li><b>Types.</b> {@link io.witbindgen.abi.ValueType} is the family of value types. Every type
 *       carries its alignment, element size and flattened length, computed once from its parts, so
 *       that a type built from shared parts costs as much as it has parts, however large its
 *       expansion would be.
 *   <li><b>Flattening.</b> {@link io.witbindgen.abi.Flattening} gives the core types of a value and
 *       the core signatures of lifted and lowered functions.
 *   <li><b>Loading and storing.</b> {@link io.witbindgen.abi.Loading} and {@link
 *       io.witbindgen.abi.Storing} move values out of and into memory; {@link
 *       io.witbindgen.abi.FlatLifting} and {@link io.witbindgen.abi.FlatLowering} do so for core
 *       parameters and results. All work within a {@link io.witbindgen.abi.LiftLowerContext}.
 *   <li><b>Handles.</b> An {@link io.witbindgen.abi.InstanceState} has a {@link
 *       io.witbindgen.abi.HandleTable}, and may be entered or not. {@link
 *       io.witbindgen.abi.Handles} lifts and lowers resources; a {@link io.witbindgen.abi.Task} and
 *       a {@link io.witbindgen.abi.Subtask} are the two sides of a call, and count what is borrowed
 *       and lent for it.
 * </ul>
 *
 * <p>Two kinds of caller share one set of checks. Generic hosts hand over a type and a value in the
 * dynamic Java mapping (see {@link io.witbindgen.abi.ValueType}). Generated bindings know their
 * types and call the building blocks (a string, a discriminant) directly; a resource is a {@link
 * io.witbindgen.abi.ResourceInterface} for them.
 *
 * <p>Faults have two origins and are told apart strictly. What the guest does wrong is a {@link
 * io.witbindgen.abi.TrapException}. What the host does wrong (a number out of its range, a lone
 * surrogate, a missing field) is an {@link io.witbindgen.abi.InvalidValueException}, found by
 * {@link io.witbindgen.abi.ValueCheck} before the guest is entered.
 *
 * <p>Nothing here allocates what a guest merely claims: lengths are checked against the memory
 * first, in 64-bit arithmetic, and what the host builds is counted against a budget per call.
 */
@NullMarked
package io.witbindgen.abi;

import org.jspecify.annotations.NullMarked;
