/**
 * WIT functions as core functions: signatures, and the options that lifting and lowering need.
 *
 * <p>{@link io.witbindgen.componentize.abi.Abi} tells the side and the flavour, {@link
 * io.witbindgen.componentize.abi.CoreSignature} is what a core function must look like
 * (CanonicalABI.md, "Flattening"), {@link io.witbindgen.componentize.abi.RequiredOptions} what
 * memory, allocation and string encoding the types of a function demand.
 */
@NullMarked
package io.witbindgen.componentize.abi;

import org.jspecify.annotations.NullMarked;
