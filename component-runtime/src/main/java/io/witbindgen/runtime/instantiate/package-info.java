/**
 * Instantiation: a link plan, executed.
 *
 * <p>What enters is a {@link io.witbindgen.runtime.plan.LinkPlan} and what the host offers; what
 * leaves is a {@link io.witbindgen.runtime.instantiate.LiveComponent}: core instances that ran
 * their start functions, and what the root exports. {@link
 * io.witbindgen.runtime.instantiate.Instantiation} is a loop over the plan's steps.
 *
 * <p>An {@link io.witbindgen.runtime.plan.Item} of the plan becomes a {@link
 * io.witbindgen.runtime.instantiate.LiveItem}: the same family describes what is offered for an
 * import and what is found behind an export, so that the exports of one instance can be the imports
 * of another. {@link io.witbindgen.runtime.instantiate.ImportBinding} matches the two before
 * anything runs and reports all that does not fit.
 *
 * <p>Resource types are made here, or given with the imports; {@link
 * io.witbindgen.runtime.instantiate.ResourceSubstitution} puts them into the types of functions in
 * the place of those of the plan, which many instances share.
 */
@NullMarked
package io.witbindgen.runtime.instantiate;

import org.jspecify.annotations.NullMarked;
