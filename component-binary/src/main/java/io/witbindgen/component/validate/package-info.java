/**
 * Validation: from a component as written to one that keeps all rules, with its types resolved.
 *
 * <p>{@link io.witbindgen.component.validate.ComponentValidator} takes a {@link
 * io.witbindgen.component.model.DecodedComponent} and returns a {@link
 * io.witbindgen.component.types.ValidatedComponent}, or throws the {@link
 * io.witbindgen.component.InvalidComponentException} of the first broken rule. The walk follows the
 * definitions in order, because each can refer only to earlier ones. A {@code DefinitionScope}
 * holds the index spaces; component types and instance types are scopes like components. One class
 * checks each family of definitions: types, externs, aliases, instances, core instances, canonical
 * definitions.
 *
 * <p>A broken rule is thrown as a {@code Breach}, which knows the reason; the walk adds the place:
 * the offset of the definition or declarator, and the path from the outermost component to it.
 *
 * <p><b>Resources.</b> A resource type is an object. Where a type with abstract resource types is
 * used, by an import, an instantiation or a declared export, {@code Substitution} replaces them;
 * where a type is compared with a declared one, {@code Subtyping} finds out what its abstract
 * resource types denote.
 *
 * <p><b>Named types.</b> Each definition, import and export of a type gives a {@link
 * io.witbindgen.component.types.NamedType}, and two of them are different even if their structure
 * is the same. {@code TypeOrigins} knows what each is a name for, {@code Visibility} decides which
 * ones imports and exports can mention, and {@code Substitution} replaces them in instances. Their
 * essays follow one example.
 *
 * <p><b>Core modules.</b> The imports and exports of core modules are read and matched here; their
 * code is left to the {@link io.witbindgen.component.CoreModuleValidator} in the options, if there
 * is one. Gated features are switches, {@link io.witbindgen.component.validate.rule.Feature}.
 */
@NullMarked
package io.witbindgen.component.validate;

import org.jspecify.annotations.NullMarked;
