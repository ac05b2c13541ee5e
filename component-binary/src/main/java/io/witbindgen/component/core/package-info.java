/**
 * Core WebAssembly as far as the Component Model needs it: types, and the face of a module.
 *
 * <p>A component carries core modules, and types of core modules. Linking needs only what a module
 * imports and exports; code, data and elements are left to the core engine. So this package holds
 *
 * <ul>
 *   <li>the types of core WebAssembly 3.0 as they are written: {@link
 *       io.witbindgen.component.core.CoreValueType}, {@link
 *       io.witbindgen.component.core.CompositeType}, {@link
 *       io.witbindgen.component.core.RecursiveType}, {@link
 *       io.witbindgen.component.core.CoreExternType};
 *   <li>{@link io.witbindgen.component.core.CoreModule}: types, imports, exports, and the types of
 *       everything an export can name, with the debug names that a trap's call path prints.
 * </ul>
 *
 * <p>Everything is immutable and unresolved: a type index is a number, in the index space of the
 * module or component that wrote it. Indices are unsigned 32-bit numbers held in an {@code int}:
 * one with the top bit set looks negative, and is out of the bounds of every index space.
 */
@NullMarked
package io.witbindgen.component.core;

import org.jspecify.annotations.NullMarked;
