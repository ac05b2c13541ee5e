/**
 * The types of component-level items, with all indices resolved.
 *
 * <p>The model is what a component wrote: types as indices, resources as bounds. This package is
 * what it means. Types of values and functions are those of the canonical ABI, {@link
 * io.witbindgen.abi.type.ValueType} and {@link io.witbindgen.abi.type.FunctionType}; resource types
 * are {@link io.witbindgen.abi.type.ResourceType} objects, the same only if they are the same
 * object. Built from these are
 *
 * <ul>
 *   <li>{@link io.witbindgen.component.types.ItemType}, the type of one import or export;
 *   <li>{@link io.witbindgen.component.types.InstanceType} and {@link
 *       io.witbindgen.component.types.ComponentType}, lists of such items by name;
 *   <li>{@link io.witbindgen.component.types.CoreModuleType}, the same for core modules, with the
 *       {@link io.witbindgen.component.types.CoreTypeTable} that its type numbers count in;
 *   <li>{@link io.witbindgen.component.types.DefinedType}, what a type index can denote.
 * </ul>
 *
 * <p>Abstract resource types are variables. A component type binds those it imports, because the
 * instantiation supplies them, and those it exports, because each instance has its own; an instance
 * type binds those it exports. Each use of such a type replaces them by other resource types, so
 * that two instances of one component never share one.
 *
 * <p>Everything is immutable but the table, which only grows while a component is validated.
 * Sharing matters: one type object can be used in many places, so a small binary can describe a
 * huge tree. Walks should remember the types that they have seen, as validation does; {@code size}
 * is the size of that tree.
 */
@NullMarked
package io.witbindgen.component.types;

import org.jspecify.annotations.NullMarked;
