package io.witbindgen.component.types;

import io.witbindgen.abi.type.ValueType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each named type is a name for.
 *
 * <p>Each import and export of a type introduces a {@link NamedType}, and each has an origin: the
 * type that it was introduced for. With the example of {@link NamedType}:
 *
 * <pre>{@code
 * (component
 *   (type $point (record (field "x" u32)))     ;; has no origin: a definition
 *   (import "point" (type $p (eq $point)))     ;; origin: $point
 *   (export $q "corner" (type $p))             ;; origin: $p
 *   (import "draw" (func (param "at" $p))))
 * }</pre>
 *
 * <p>In terms of WIT, {@code $p} is a type that the world itself declares, because its origin has
 * no name outside the component; {@code $q} is an alias, because its origin has one.
 *
 * <p>A handle type mentions a resource type by name as well, but as a type of values it only knows
 * the resource type itself. So the name is remembered here.
 */
public final class TypeOrigins {
  private final Map<NamedType, ValueType> origins = new HashMap<>();
  private final Map<NamedType, DefinedType.OfResources> resourceOrigins = new HashMap<>();
  private final Map<NamedType, DefinedType.OfResources> resources = new HashMap<>();

  /** No origins yet. */
  public TypeOrigins() {}

  /** Records that an import or export introduced a type for another one. */
  public void introduce(ValueType type, ValueType origin) {
    origins.put(NamedType.of(type), origin);
  }

  /** Records that an import or export introduced a resource type for another one. */
  public void introduce(DefinedType.OfResources type, DefinedType.OfResources origin) {
    resourceOrigins.put(NamedType.of(type), origin);
  }

  /** Records the name under which a handle type mentions its resource type. */
  public void handle(ValueType handle, DefinedType.OfResources resource) {
    resources.put(NamedType.of(handle), resource);
  }

  /** Adds all origins of another component. */
  public void addAll(TypeOrigins others) {
    origins.putAll(others.origins);
    resourceOrigins.putAll(others.resourceOrigins);
    resources.putAll(others.resources);
  }

  /** The type that an import or export introduced this one for; empty for a definition. */
  public Optional<ValueType> origin(ValueType type) {
    return Optional.ofNullable(origins.get(NamedType.of(type)));
  }

  /** The type that an import or export introduced this one for; empty for a definition. */
  public Optional<DefinedType.OfResources> origin(DefinedType.OfResources type) {
    return Optional.ofNullable(resourceOrigins.get(NamedType.of(type)));
  }

  /**
   * The resource type that a handle type mentions, under the name by which it does; empty for all
   * other types.
   */
  public Optional<DefinedType.OfResources> resource(ValueType handle) {
    return Optional.ofNullable(resources.get(NamedType.of(handle)));
  }

  /** Whether a type is a primitive under its keyword, which is not a name in this sense. */
  public boolean isBuiltIn(ValueType type) {
    return type instanceof ValueType.Primitive && origin(type).isEmpty();
  }
}
