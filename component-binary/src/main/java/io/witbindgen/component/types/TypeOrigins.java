package io.witbindgen.component.types;

import io.witbindgen.abi.type.ValueType;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Where type objects come from.
 *
 * <p>Each import and export of a type introduces a new object, built like the one it names. This is
 * what WIT calls a named type; the object it names tells whether the name is for a type defined
 * there, or another name for one that has a name already. All questions are about objects, not
 * about what they are built like.
 */
public final class TypeOrigins {
  private final IdentityHashMap<Object, Object> origins = new IdentityHashMap<>();
  private final IdentityHashMap<ValueType, DefinedType.OfResources> resources =
      new IdentityHashMap<>();

  /** No origins yet. */
  public TypeOrigins() {}

  /** Remembers that an import or export of a type made a new object. */
  public void introduce(ValueType type, ValueType origin) {
    origins.put(type, origin);
  }

  /** Remembers that an import or export of a resource type made a new object. */
  public void introduce(DefinedType.OfResources type, DefinedType.OfResources origin) {
    origins.put(type, origin);
  }

  /** Remembers which object a handle type was made of. */
  public void handle(ValueType handle, DefinedType.OfResources resource) {
    resources.put(handle, resource);
  }

  /** Remembers all that another component's origins do. */
  public void addAll(TypeOrigins others) {
    origins.putAll(others.origins);
    resources.putAll(others.resources);
  }

  /** The type that an import or export introduced this one for; empty if none did. */
  public Optional<ValueType> origin(ValueType type) {
    return Optional.ofNullable((ValueType) origins.get(type));
  }

  /** The type that an import or export introduced this one for; empty if none did. */
  public Optional<DefinedType.OfResources> origin(DefinedType.OfResources type) {
    return Optional.ofNullable((DefinedType.OfResources) origins.get(type));
  }

  /** The resource type object that a handle type was made of; empty for every other type. */
  public Optional<DefinedType.OfResources> resource(ValueType handle) {
    return Optional.ofNullable(resources.get(handle));
  }
}
