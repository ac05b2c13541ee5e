/**
 * Calls across the boundary of a component, in both directions.
 *
 * <p>A {@link io.witbindgen.runtime.call.GuestFunction} is an exported function, lifted (spec:
 * {@code canon lift}). A call of it is a {@link io.witbindgen.runtime.call.GuestCall}: started,
 * given core arguments, finished once the results are lifted. Whatever ends in another way leaves
 * the guest in the middle of its work, so the instance is not entered again.
 *
 * <p>A {@link io.witbindgen.runtime.call.HostFunction} is what the host offers for an import.
 * {@link io.witbindgen.runtime.call.LoweredFunctions} make the core functions that guests call
 * (spec: {@code canon lower}), with a host function or the guest function of another component
 * behind them. Between components, a {@link io.witbindgen.runtime.call.FusedCall} copies values
 * from memory to memory. {@link io.witbindgen.runtime.call.ResourceFunctions} are the built-ins for
 * resources, and a {@link io.witbindgen.runtime.call.ResourceDestructor} enters the instance that
 * implements a resource when one is dropped.
 *
 * <p>Calls from one root instance into another, which the host linked, wait for the other's {@link
 * io.witbindgen.runtime.call.HostEntry} as the host does. Instances are linked to those that were
 * there before, so the order of waiting is fixed.
 *
 * <p>Generated bindings lower and lift between the steps of a call themselves. Generic hosts use
 * the dynamic mapping of {@link io.witbindgen.abi.type.ValueType}.
 */
@NullMarked
package io.witbindgen.runtime.call;

import org.jspecify.annotations.NullMarked;
