/**
 * The link plan: a decoded component turned into a flat list of steps.
 *
 * <p>The input is a {@link io.witbindgen.component.model.DecodedComponent}, as written: nested
 * components, index spaces, aliases. The result is a {@link io.witbindgen.runtime.plan.LinkPlan}:
 * core modules, the {@link io.witbindgen.runtime.plan.Step}s that make core instances and lowered
 * functions in order, the items that the host must provide, and the exports of the root. Nested
 * components are inlined where they are instantiated, so that instantiation is a loop without
 * recursion and a plan can be made once and used for every instance.
 *
 * <p>{@link io.witbindgen.runtime.plan.LinkPlanner} walks the definitions in order. While it walks,
 * every index space of a {@link io.witbindgen.runtime.plan.Scope} holds {@link
 * io.witbindgen.runtime.plan.Item}s: the items that indices refer to after following aliases. An
 * item of a core sort names where the thing will be found at run time; a component function names
 * what will be lifted; a nested component is kept with the scope that it closes over. {@link
 * io.witbindgen.runtime.plan.TypeResolver} turns type definitions into the value and function types
 * of the canonical ABI.
 *
 * <p>An index out of range causes an {@link io.witbindgen.component.InvalidComponentException}
 * here. A construct that this runtime cannot link causes an {@link
 * io.witbindgen.runtime.link.UnlinkableException}.
 */
@NullMarked
package io.witbindgen.runtime.plan;

import org.jspecify.annotations.NullMarked;
