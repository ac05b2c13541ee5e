/**
 * The canonical built-ins (spec section "Canonical Definitions"), one class per family. Each makes
 * a core function from the signature determined by validation and the instance that it belongs to;
 * where the specification checks {@code may_leave}, that is the first line of the function.
 *
 * <p>{@link io.witbindgen.runtime.builtin.ResourceBuiltIns} serves {@code resource.*}, {@link
 * io.witbindgen.runtime.builtin.ContextBuiltIns} {@code context.*}, {@link
 * io.witbindgen.runtime.builtin.BackpressureBuiltIns} {@code backpressure.*}. Tasks, waitables,
 * streams, futures, error contexts and threads are not supported yet: {@link
 * io.witbindgen.runtime.builtin.UnsupportedBuiltIns} makes a function that traps with the name of
 * the built-in. A new family needs a class here, a step in the link plan, and its rows in the map
 * from the specification to the code.
 */
@NullMarked
package io.witbindgen.runtime.builtin;

import org.jspecify.annotations.NullMarked;
