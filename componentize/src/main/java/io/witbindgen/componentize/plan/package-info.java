/**
 * What has to be in the component, before any of it is written.
 *
 * <p>{@link io.witbindgen.componentize.plan.Planner} reads the modules, merges their worlds,
 * reduces adapters to what is used of them, and finds out which functions and types of the world
 * are needed at all. The {@link io.witbindgen.componentize.plan.Plan} that comes out does not
 * change any more; it says for each imported function whether it can be lowered at once, or only
 * when there is a memory.
 */
@NullMarked
package io.witbindgen.componentize.plan;

import org.jspecify.annotations.NullMarked;
