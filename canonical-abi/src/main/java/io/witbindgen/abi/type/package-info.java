/**
 * Value and function types (spec sections "Alignment", "Element Size" and "Flattening").
 *
 * <p>{@link io.witbindgen.abi.type.ValueType} is the family of value types. Every type carries its
 * alignment, element size and flattened length, computed once from its parts, so that a type built
 * from shared parts costs as much as it has parts, however large its expansion would be. {@link
 * io.witbindgen.abi.type.Flattening} gives the core types of a value and the core signatures of
 * lifted and lowered functions; there is no other computation of either in the project.
 *
 * <p>A {@link io.witbindgen.abi.type.ResourceType} is an identity and nothing else. Who implements
 * it is part of the running state, not of the type.
 */
@NullMarked
package io.witbindgen.abi.type;

import org.jspecify.annotations.NullMarked;
