/**
 * From syntax trees to the resolved model.
 *
 * <p>{@link io.witbindgen.wit.resolve.Resolver#resolve} is the pipeline; each class is one step of
 * it. {@code PackageGathering} puts the files of a package together. {@code NameBinder} finds the
 * interface or world behind each path. {@code TopologicalOrder} orders declarations so that what is
 * used comes first, and finds the cycles. {@code ScopeResolver} turns the members of one interface
 * or world into types and functions. {@code WorldResolver} adds imports and exports, {@code
 * IncludeExpansion} copies those of included worlds in, and {@code WorldElaboration} adds the
 * interfaces that are needed but not written. {@code Gates} is asked on the way whether an item
 * exists at all.
 *
 * <p>Nothing here knows files or where a package came from: several packages are resolved exactly
 * as one is. Nothing recurses deeper than types nest in the text, because chains of aliases, uses
 * and includes may be as long as the text allows.
 *
 * <p>After an error in a type a stand-in takes its place, so that one mistake gives one message; a
 * model is handed out only if there was no error at all.
 */
@NullMarked
package io.witbindgen.wit.resolve;

import org.jspecify.annotations.NullMarked;
