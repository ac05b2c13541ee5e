/**
 * Java values of component-level types that have no class in the JDK: tuples, results, variants of
 * the dynamic mapping. All of them compare arrays by content.
 *
 * <p>{@link io.witbindgen.abi.value.ValueCheck} checks what the host passes in, before the guest is
 * entered: a fault is an {@link io.witbindgen.abi.value.InvalidValueException} that names the place
 * inside the value, and the guest is left untouched.
 */
@NullMarked
package io.witbindgen.abi.value;

import org.jspecify.annotations.NullMarked;
