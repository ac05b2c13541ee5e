package io.witbindgen.bridge.decode;

import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.NamedType;
import io.witbindgen.component.types.TypeOrigins;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The WIT definitions of named types. */
final class NamedTypes {
  /** A name and the instance or world that gave it. */
  record Named(TypeDefinition definition, Provider provider) {}

  /**
   * Far more than any component needs. The limit is there because chains of names are followed one
   * by one.
   */
  private static final int MAX_STEPS = 10_000_000;

  private final TypeOrigins origins;
  private final Map<NamedType, Named> names = new HashMap<>();
  private final Map<ResourceType, Named> resources = new HashMap<>();
  private int steps;

  NamedTypes(TypeOrigins origins) {
    this.origins = origins;
  }

  /** Gives a named type its definition in WIT; if it has one already, that stays. */
  void put(DefinedType type, Named named) {
    if (type instanceof DefinedType.OfResources resource) {
      names.putIfAbsent(NamedType.of(resource), named);
      resources.putIfAbsent(resource.type(), named);
    } else if (type instanceof DefinedType.OfValues values && !origins.isBuiltIn(values.type())) {
      names.putIfAbsent(NamedType.of(values.type()), named);
    }
  }

  /** The name of a type, or of the type that it is an alias of. */
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
      Named found = names.get(NamedType.of(next));
      if (found != null) {
        return Optional.of(found);
      }
      next = origins.origin(next).orElse(null);
      step();
    }
    return Optional.empty();
  }

  /** If no named type leads to a definition, the resource type itself can have one. */
  private Optional<Named> find(DefinedType.OfResources type) {
    DefinedType.@Nullable OfResources next = type;
    while (next != null) {
      Named found = names.get(NamedType.of(next));
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
      throw new InexpressibleException("too many names denote other names");
    }
  }
}
