/**
 * All decisions about a component, made before any of it is written.
 *
 * <p>{@link io.witbindgen.componentize.plan.Planner} reads the modules, merges their worlds,
 * reduces adapters to the part that is used, and has {@code NeedsAnalysis} find the functions and
 * types of the world that are needed at all.
 *
 * <p>{@code SupplyPlanner} makes the central table: for each import of each core module the {@link
 * io.witbindgen.componentize.plan.Supply}, whether it is a function made at once or a {@link
 * io.witbindgen.componentize.plan.Shim}, and for a function with canonical options the {@link
 * io.witbindgen.componentize.plan.CallOptions}, with the place that its allocator comes from.
 * {@code LiftPlanner} does the same for exports. The {@link io.witbindgen.componentize.plan.Plan}
 * does not change any more; encoders read it.
 */
@NullMarked
package io.witbindgen.componentize.plan;

import org.jspecify.annotations.NullMarked;
