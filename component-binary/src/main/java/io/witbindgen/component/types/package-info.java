/**
 * The types of component-level things, with everything that an index meant resolved.
 *
 * <p>The model says what a component wrote: types as indices, resources as bounds. This package
 * says what it meant. Types of values and functions are those of the canonical ABI, {@link
 * io.witbindgen.abi.type.ValueType} and {@link io.witbindgen.abi.type.FunctionType}; resource types
 * are {@link io.witbindgen.abi.type.ResourceType} objects, the same only if they are the same
 * object. On top of these stand
 *
 * <ul>
 *   <li>{@link io.witbindgen.component.types.ItemType}, the type of one import or export;
 *   <li>{@link io.witbindgen.component.types.InstanceType} and {@link
 *       io.witbindgen.component.types.ComponentType}, lists of such items under names;
 *   <li>{@link io.witbindgen.component.types.CoreModuleType}, the same for core modules, with the
 *       {@link io.witbindgen.component.types.CoreTypeTable} that its type numbers count in;
 *   <li>{@link io.witbindgen.component.types.DefinedType}, what a type index can stand for.
 * </ul>
 *
 * <p>Abstract resource types are variables. A component type binds those it imports, for whoever
 * instantiates it supplies them, and those it exports, for each instance has its own; an instance
 * type binds those it exports. Whoever uses such a type puts other resource types in their place,
 * so that two instances of one component never share one.
 *
 * <p>Everything is immutable but the table, which only grows while a component is validated.
 * Sharing matters: one type object can stand in many places, so a small binary can describe a huge
 * tree. Walk with a memory of what was seen, as validation does; {@code size} is the size of that
 * tree.
 */
@NullMarked
package io.witbindgen.component.types;

import org.jspecify.annotations.NullMarked;
