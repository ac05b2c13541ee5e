/**
 * What the canonical ABI requires of core WebAssembly and a core engine provides: a {@link
 * io.witbindgen.abi.core.CoreFunction} with its signature, and a {@link
 * io.witbindgen.abi.core.LinearMemory}.
 *
 * <p>A core value is its raw bits in a {@code long}, with i32 and f32 zero-extended. Where cases of
 * a variant share a slot, the specification converts between core types; with raw bits each of
 * these conversions is the identity.
 */
@NullMarked
package io.witbindgen.abi.core;

import org.jspecify.annotations.NullMarked;
