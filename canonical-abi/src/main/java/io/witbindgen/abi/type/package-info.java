/**
 * Value and function types (spec sections "Alignment", "Element Size" and "Flattening").
 *
 * <p>{@link io.witbindgen.abi.type.ValueType} is the family of value types. Every type carries its
 * alignment, element size and flattened length, computed once from its parts. A type built from
 * shared parts therefore costs only as much as its number of parts, however large its expansion
 * would be. {@link io.witbindgen.abi.type.Flattening} gives the core types of a value and the core
 * signatures of lifted and lowered functions; nothing else in the project computes either.
 *
 * <p>A {@link io.witbindgen.abi.type.ResourceType} is only an identity. Its implementer is part of
 * the running state, not of the type.
 */
@NullMarked
package io.witbindgen.abi.type;

import org.jspecify.annotations.NullMarked;
