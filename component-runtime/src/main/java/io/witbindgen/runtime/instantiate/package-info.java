/**
 * Instantiation: the execution of a link plan.
 *
 * <p>The input is a {@link io.witbindgen.runtime.plan.LinkPlan} and the items that the host offers;
 * the result is a {@link io.witbindgen.runtime.instantiate.LiveComponent}: core instances whose
 * start functions have run, and the exports of the root. {@link
 * io.witbindgen.runtime.instantiate.Instantiation} is a loop over the plan's steps.
 *
 * <p>An {@link io.witbindgen.runtime.plan.Item} of the plan becomes a {@link
 * io.witbindgen.runtime.instantiate.LiveItem}: the same family describes items offered for imports
 * and items reached through exports, so that the exports of one instance can be the imports of
 * another. {@link io.witbindgen.runtime.instantiate.ImportBinding} matches the two before anything
 * runs and reports every mismatch.
 *
 * <p>Resource types are created here, or given with the imports. The plan is shared by many
 * instances, so {@link io.witbindgen.runtime.instantiate.ResourceSubstitution} replaces its
 * resource types in the types of functions by those of the instance.
 */
@NullMarked
package io.witbindgen.runtime.instantiate;

import org.jspecify.annotations.NullMarked;
