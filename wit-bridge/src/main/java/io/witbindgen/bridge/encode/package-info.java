/**
 * From the model of WIT to component types.
 *
 * <p>{@link io.witbindgen.bridge.encode.WitEncoding} is the entry point. A world is a component
 * type, an interface an instance type in one; a package is a component that exports such types,
 * each wrapped in a component type that imports what it needs, so that each can be read alone
 * (WIT.md, "Package Format").
 *
 * <p>{@code TypeEncoder} is the only place where types are converted. It writes into one scope: an
 * instance type, where a name is an export, or a world, where it is an import. A type of another
 * interface is an alias of what that interface's instance exports; {@code OuterScope} knows which
 * instance that is: the exported one, once an interface is exported.
 *
 * <p>The order of definitions, and what is defined once or twice, are those of the reference tools.
 * So encoding what was decoded gives the same bytes again, and files can be compared.
 */
@NullMarked
package io.witbindgen.bridge.encode;

import org.jspecify.annotations.NullMarked;
