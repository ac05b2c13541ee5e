package io.witbindgen.bridge.decode;

import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.TypeOrigins;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What type objects are called. */
final class NamedTypes {
  /** A name, and who gave it. */
  record Named(TypeDefinition definition, Provider provider) {}

  /** Far more than any component needs: names for names are looked through one by one. */
  private static final int MAX_STEPS = 10_000_000;

  private final TypeOrigins origins;
  private final IdentityHashMap<Object, Named> names = new IdentityHashMap<>();
  private final Map<ResourceType, Named> resources = new HashMap<>();
  private int steps;

  NamedTypes(TypeOrigins origins) {
    this.origins = origins;
  }

  /** Gives a type object its name; a name that it has already stays. */
  void put(DefinedType type, Named named) {
    if (type instanceof DefinedType.OfResources resource) {
      names.putIfAbsent(resource, named);
      resources.putIfAbsent(resource.type(), named);
    } else if (type instanceof DefinedType.OfValues values && !isBuiltIn(values.type())) {
      names.putIfAbsent(values.type(), named);
    }
  }

  /** Whether everybody has the same object for the type. */
  private boolean isBuiltIn(ValueType type) {
    return type instanceof ValueType.Primitive && origins.origin(type).isEmpty();
  }

  /** The name of a type, or of the one it is another name for. */
  Optional<Named> find(DefinedType type) {
    return switch (type.kind()) {
      case VALUE -> find(((DefinedType.OfValues) type).type());
      case RESOURCE -> find((DefinedType.OfResources) type);
      case FUNCTION, COMPONENT, INSTANCE -> Optional.empty();
    };
  }

  Optional<Named> find(ValueType type) {
    @Nullable ValueType next = type;
    while (next != null) {
      Named found = names.get(next);
      if (found != null) {
        return Optional.of(found);
      }
      next = origins.origin(next).orElse(null);
      step();
    }
    return Optional.empty();
  }

  /** Where no object leads to a name, the resource type itself may have one. */
  private Optional<Named> find(DefinedType.OfResources type) {
    DefinedType.@Nullable OfResources next = type;
    while (next != null) {
      Named found = names.get(next);
      if (found != null) {
        return Optional.of(found);
      }
      next = origins.origin(next).orElse(null);
      step();
    }
    return Optional.ofNullable(resources.get(type.type()));
  }

  /** The name of the resource type of a handle. */
  Optional<Named> resourceOf(ValueType.HandleType handle) {
    Optional<DefinedType.OfResources> object = origins.resource(handle);
    return object.isPresent()
        ? find(object.get())
        : Optional.ofNullable(resources.get(handle.resource()));
  }

  private void step() {
    if (++steps > MAX_STEPS) {
      throw new InexpressibleException("too many names stand for names");
    }
  }
}
