/**
 * Instantiation: a link plan, executed.
 *
 * <p>What enters is a {@link io.witbindgen.runtime.plan.LinkPlan} and what the host offers; what
 * leaves is a {@link io.witbindgen.runtime.instantiate.LiveComponent}: core instances that ran
 * their start functions, and the component functions that the root exports. {@link
 * io.witbindgen.runtime.instantiate.Instantiation} is a loop over the plan's steps.
 */
@NullMarked
package io.witbindgen.runtime.instantiate;

import org.jspecify.annotations.NullMarked;
