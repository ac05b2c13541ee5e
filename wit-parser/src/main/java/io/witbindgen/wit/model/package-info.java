/**
 * The resolved model of WIT text, with every name replaced by what it denotes.
 *
 * <p>The resolver makes it and nothing changes it afterwards. A {@link
 * io.witbindgen.wit.model.Resolution} holds packages, dependencies first; a package holds
 * interfaces and worlds; those hold types and functions, in an order in which everything is defined
 * before it is used. Gates have been evaluated and {@code include} has been expanded, so a reader
 * of the model never meets an absent feature or a world inside a world.
 *
 * <p>Families with several cases are sealed interfaces with nested records and a {@code kind()}
 * enum: {@link io.witbindgen.wit.model.Type} (of a field or a parameter), {@link
 * io.witbindgen.wit.model.TypeBody} (the body of a definition), {@link
 * io.witbindgen.wit.model.FunctionKind}, {@link io.witbindgen.wit.model.WorldItem}, {@link
 * io.witbindgen.wit.model.ScopeId} and {@link io.witbindgen.wit.model.Stability}.
 *
 * <p>{@link io.witbindgen.wit.model.Substitution} replaces the definitions that types refer to.
 *
 * <p>References are plain object references: WIT types cannot be recursive, and a resource's
 * functions are kept beside its definition, not inside it, as in the specification's own expansion
 * of the {@code resource} syntax. Definitions point up only by {@link
 * io.witbindgen.wit.model.ScopeId}. Packages, interfaces, worlds and type definitions are equal
 * when their names are, which makes them cheap keys however deep the types are; one resolution
 * never holds two of the same name.
 */
@NullMarked
package io.witbindgen.wit.model;

import org.jspecify.annotations.NullMarked;
