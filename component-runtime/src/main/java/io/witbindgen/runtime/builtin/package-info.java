/**
 * The canonical built-ins (spec section "Canonical Definitions"), one class a family. Each makes a
 * core function from the signature that validation found and the instance that it belongs to; where
 * the specification checks {@code may_leave}, that is the first line of the function.
 *
 * <p>{@link io.witbindgen.runtime.builtin.ResourceBuiltIns} serves {@code resource.*}, {@link
 * io.witbindgen.runtime.builtin.ContextBuiltIns} {@code context.*}, {@link
 * io.witbindgen.runtime.builtin.BackpressureBuiltIns} {@code backpressure.*}. Tasks, waitables,
 * streams, futures, error contexts and threads are not there yet: {@link
 * io.witbindgen.runtime.builtin.UnsupportedBuiltIns} makes a function that traps with the name of
 * the built-in. Whoever adds a family adds a class here, a step to the link plan, and the rows of
 * the map from the specification to the code.
 */
@NullMarked
package io.witbindgen.runtime.builtin;

import org.jspecify.annotations.NullMarked;
