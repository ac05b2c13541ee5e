/**
 * A component exactly as written in its bytes: nothing resolved, nothing checked beyond the
 * grammar.
 *
 * <p>A {@link io.witbindgen.component.model.DecodedComponent} is an ordered list of {@link
 * io.witbindgen.component.model.Definition}s, because order matters: each definition adds to an
 * index space, and can refer only to earlier ones. Sections are not represented; their definitions
 * are, each with its byte offset. The parts of definitions are five families:
 *
 * <ul>
 *   <li>{@link io.witbindgen.component.model.TypeDefinition}, with {@link
 *       io.witbindgen.component.model.DefinedValueType} for the types of values, and {@link
 *       io.witbindgen.component.model.ValueTypeRef} where one type refers to another;
 *   <li>{@link io.witbindgen.component.model.CoreTypeDefinition};
 *   <li>{@link io.witbindgen.component.model.ExternType}, the type of an import or export;
 *   <li>{@link io.witbindgen.component.model.CanonDefinition}: lift, lower and every built-in;
 *   <li>{@link io.witbindgen.component.model.AliasTarget}, and the two instance expressions.
 * </ul>
 *
 * <p>Each family is a sealed interface with a {@code kind()}, meant for a switch expression without
 * a default, so that a new case breaks the build wherever it must be handled:
 *
 * <pre>{@code
 * switch (definition.kind()) {
 *   case CORE_MODULE -> coreModule((Definition.CoreModule) definition);
 *   case IMPORT -> importOf((Definition.Import) definition);
 *   ...
 * }
 * }</pre>
 *
 * <p>Indices are unsigned 32-bit numbers held in an {@code int}: one with the top bit set looks
 * negative, and is out of the bounds of every index space. Gated features are all represented;
 * validation decides whether they can be used. Equality compares everything that was written,
 * including offsets.
 */
@NullMarked
package io.witbindgen.component.model;

import org.jspecify.annotations.NullMarked;
