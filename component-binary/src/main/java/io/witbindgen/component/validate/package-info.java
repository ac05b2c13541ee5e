/**
 * Validation: from a component as written to one that keeps all rules, with its types resolved.
 *
 * <p>{@link io.witbindgen.component.validate.ComponentValidator} takes a {@link
 * io.witbindgen.component.model.DecodedComponent} and gives a {@link
 * io.witbindgen.component.types.ValidatedComponent}, or throws the {@link
 * io.witbindgen.component.InvalidComponentException} of the first broken rule. The walk follows the
 * definitions in order, for each may refer only to what stands before it. A {@code DefinitionScope}
 * holds the index spaces; component types and instance types are scopes like components. One class
 * checks each family of definitions: types, externs, aliases, instances, core instances, canonical
 * definitions.
 *
 * <p>A broken rule is thrown as a {@code Breach}, which knows what is wrong; the walk adds where:
 * the offset of the definition or declarator, and the path from the outermost component to it.
 *
 * <p><b>Resources.</b> A resource type is an object. Where a type with abstract resource types is
 * used, by an import, an instantiation or a declared export, {@code Substitution} puts other
 * objects in their place; where a type is compared with a declared one, {@code Subtyping} finds out
 * what its abstract resource types denote. A third question is which <i>names</i> types have
 * outside: it is asked about the type objects themselves, for each import or export of a type makes
 * a new one.
 *
 * <p><b>Size.</b> A few bytes can describe a type as large as a tree of two to the hundredth nodes,
 * since a type may mention one type twice. So facts about types are computed once for each object;
 * types built alike have one number, so that comparing them is cheap; the size of the tree is
 * capped at a million nodes; and all walks over types that cannot be spared are charged to one
 * account.
 *
 * <p><b>Core modules.</b> What a core module imports and exports is read and matched here; its code
 * is for the {@link io.witbindgen.component.CoreModuleValidator} in the options, if there is one.
 * Gated features are switches, {@link io.witbindgen.component.validate.rule.Feature}.
 */
@NullMarked
package io.witbindgen.component.validate;

import org.jspecify.annotations.NullMarked;
