/**
 * The link plan: a decoded component turned into a flat list of steps.
 *
 * <p>What enters is a {@link io.witbindgen.component.model.DecodedComponent}, as written: nested
 * components, index spaces, aliases. What leaves is a {@link io.witbindgen.runtime.plan.LinkPlan}:
 * core modules, the {@link io.witbindgen.runtime.plan.Step}s that make core instances and lowered
 * functions in order, what the host must provide, and what the root exports. Nested components are
 * inlined where they are instantiated, so that instantiation is a loop without recursion and a plan
 * can be made once and used for every instance.
 *
 * <p>{@link io.witbindgen.runtime.plan.LinkPlanner} walks the definitions in order. While it walks,
 * every index space of a {@link io.witbindgen.runtime.plan.Scope} holds {@link
 * io.witbindgen.runtime.plan.Item}s: what an index means once aliases are followed. An item of a
 * core sort names where the thing will be found at run time; a component function names what will
 * be lifted; a nested component is kept with the scope that it closes over. {@link
 * io.witbindgen.runtime.plan.TypeResolver} turns type definitions into the value and function types
 * of the canonical ABI.
 *
 * <p>An index that leads nowhere is an {@link io.witbindgen.component.InvalidComponentException}
 * here. A construct that this runtime cannot link is an {@link
 * io.witbindgen.runtime.link.UnlinkableException}.
 */
@NullMarked
package io.witbindgen.runtime.plan;

import org.jspecify.annotations.NullMarked;
