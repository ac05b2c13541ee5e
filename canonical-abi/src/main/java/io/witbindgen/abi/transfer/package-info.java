/**
 * Lifting and lowering (spec sections "Loading", "Storing", "Flat Lifting" and "Flat Lowering").
 *
 * <p>{@link io.witbindgen.abi.transfer.Loading} and {@link io.witbindgen.abi.transfer.Storing} move
 * values out of and into memory; {@link io.witbindgen.abi.transfer.Strings} and {@link
 * io.witbindgen.abi.transfer.Lists} do this for values with a length. {@link
 * io.witbindgen.abi.transfer.FlatLifting} and {@link io.witbindgen.abi.transfer.FlatLowering} do it
 * for core parameters and results. All work within a {@link
 * io.witbindgen.abi.transfer.LiftLowerContext}: the memory, the options of the canonical
 * definition, the scope of handles, and the remainder of the call's budget.
 */
@NullMarked
package io.witbindgen.abi.transfer;

import org.jspecify.annotations.NullMarked;
