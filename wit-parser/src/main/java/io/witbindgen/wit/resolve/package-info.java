/**
 * From bound names to the resolved model.
 *
 * <p>{@link io.witbindgen.wit.resolve.Resolver#resolve} is the pipeline of the whole resolution:
 * the phases of {@link io.witbindgen.wit.bind} and then the one of this package, {@code
 * ScopeResolution}, which takes the declarations in their order. {@code ScopeResolver} turns the
 * members of one interface or world into types and functions. {@code WorldResolver} adds imports
 * and exports, {@code IncludeExpansion} copies those of included worlds, and {@code
 * WorldElaboration} adds the interfaces that are needed but not written. The result is a value,
 * {@code ResolvedScopes}, of which packages are assembled.
 *
 * <p>Nothing here knows files or where a package came from: several packages are resolved exactly
 * as one is. Nothing recurses deeper than types nest in the text, because chains of aliases, uses
 * and includes can be as long as the text allows.
 *
 * <p>After an error in a type a stand-in takes its place, so that one mistake gives one message; a
 * model is returned only if there was no error at all.
 */
@NullMarked
package io.witbindgen.wit.resolve;

import org.jspecify.annotations.NullMarked;
