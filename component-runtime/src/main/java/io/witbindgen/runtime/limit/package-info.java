/**
 * Limits on instances, and the host's control over the calls that run in them.
 *
 * <p>{@link io.witbindgen.runtime.limit.InstanceLimits} are the limits as a host sets them. Those
 * on memories, tables and handles are enforced where these grow. Time and stack are enforced here:
 * a {@link io.witbindgen.runtime.limit.HostEntry} admits one thread at a time to an instance, on a
 * stack of its own if asked to, and makes a {@code RunningCall} of its stay.
 *
 * <p>A running call is stopped by an interrupt, which compiled and interpreted core code looks for.
 * Whoever stops it, the watchdog or a host that cancels, leaves the cause first; the thread turns
 * the interrupt into a trap with that cause, and clears it. So an interrupt that comes from
 * elsewhere stays what it is. A host function is never interrupted.
 */
@NullMarked
package io.witbindgen.runtime.limit;

import org.jspecify.annotations.NullMarked;
