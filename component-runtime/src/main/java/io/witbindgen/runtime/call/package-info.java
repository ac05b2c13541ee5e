/**
 * Calls across the boundary of a component, in both directions.
 *
 * <p>A {@link io.witbindgen.runtime.call.GuestFunction} is a lifted exported function (spec: {@code
 * canon lift}). A call of it is a {@link io.witbindgen.runtime.call.GuestCall}: started, given core
 * arguments, finished once the results are lifted. A call that ends in any other way leaves the
 * guest in the middle of its work, so the instance is not entered again.
 *
 * <p>A {@link io.witbindgen.runtime.call.HostFunction} is a function that the host offers for an
 * import. {@link io.witbindgen.runtime.call.LoweredFunctions} make the core functions that guests
 * call (spec: {@code canon lower}), backed by a host function or by a guest function of another
 * component. Between components, a {@link io.witbindgen.runtime.call.FusedCall} copies values from
 * memory to memory. A {@link io.witbindgen.runtime.call.ResourceDestructor} enters the instance
 * that implements a resource when one is dropped.
 *
 * <p>A call from one root instance into another that the host linked waits for the other's {@link
 * io.witbindgen.runtime.limit.HostEntry}, as a call from the host does. An instance is only ever
 * linked to older ones, so the entry points are locked in a fixed order and cannot deadlock.
 *
 * <p>Generated bindings lower and lift between the steps of a call themselves. Generic hosts use
 * the dynamic mapping of {@link io.witbindgen.abi.type.ValueType}.
 */
@NullMarked
package io.witbindgen.runtime.call;

import org.jspecify.annotations.NullMarked;
