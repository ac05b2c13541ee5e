/**
 * The link plan: a validated component turned into a flat list of steps.
 *
 * <p>The input is a {@link io.witbindgen.component.types.ValidatedComponent}: nested components,
 * index spaces, aliases. The result is a {@link io.witbindgen.runtime.plan.LinkPlan}: core modules,
 * the {@link io.witbindgen.runtime.plan.Step}s that make core instances and lowered functions in
 * order, the items that the host must provide, and the exports of the root. Nested components are
 * inlined where they are instantiated, so that instantiation is a loop without recursion and a plan
 * can be made once and used for every instance.
 *
 * <p>{@link io.witbindgen.runtime.plan.LinkPlanner} walks the definitions in order. While it walks,
 * every index space of a {@link io.witbindgen.runtime.plan.Scope} holds {@link
 * io.witbindgen.runtime.plan.Item}s: the items that indices refer to after following aliases. An
 * item of a core sort names where the thing will be found at run time; a component function names
 * what will be lifted; a nested component is kept with the scope that it closes over.
 *
 * <p>Types are those that validation resolved. Only their resource types are replaced, because a
 * nested component that is instantiated twice has two sets of them: {@link
 * io.witbindgen.runtime.plan.ResourceSubstitution}.
 *
 * <p>The component is valid, so every index and name denotes something. A construct that this
 * runtime cannot link causes an {@link io.witbindgen.runtime.link.UnlinkableException}.
 */
@NullMarked
package io.witbindgen.runtime.plan;

import org.jspecify.annotations.NullMarked;
