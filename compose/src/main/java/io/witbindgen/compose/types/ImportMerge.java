package io.witbindgen.compose.types;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.basics.names.VersionedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The imports of a composition: one for all of its parts that need the same.
 *
 * <p>Two parts that import the same interface, or compatible versions of it, share one import with
 * everything that either needs; it has the higher version. Types are copied on the way: if an
 * interface was seen before, its types become those that were seen first, so that the merged
 * interface has one set of types.
 */
public final class ImportMerge {
  /** Ends a merge from any depth; only the reason leaves this class. */
  private static final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Conflict(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private final Subtypes subtypes = new Subtypes();
  private final Map<String, Item> imports = new LinkedHashMap<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final Map<String, InterfaceType> interfaces = new HashMap<>();

  /** The imports, and the interfaces, by what compatible versions have in common. */
  private final Map<String, String> importTracks = new HashMap<>();

  private final Map<String, InterfaceType> interfaceTracks = new HashMap<>();
  private final Map<Type, Type> copies = new HashMap<>();
  private final Set<Merger> mergers = new HashSet<>();

  private record Merger(InterfaceType into, InterfaceType other) {}

  /** A merge without imports. */
  public ImportMerge() {}

  /** The imports by name, in order. */
  public Map<String, Item> imports() {
    return Collections.unmodifiableMap(imports);
  }

  /** The present name of an import that was added under this name. */
  public String finalName(String name) {
    return renamed.getOrDefault(name, name);
  }

  /**
   * Adds an import that a part needs.
   *
   * @return why it cannot be one with an earlier import of that name; empty if it can. After a
   *     conflict the merge is useless
   */
  public Optional<String> add(String name, Item item) {
    try {
      merge(name, item);
      return Optional.empty();
    } catch (Conflict e) {
      return Optional.of(e.reason());
    }
  }

  private void merge(String name, Item item) {
    Item existing = imports.get(name);
    if (existing != null) {
      merge(existing, item);
      return;
    }
    Optional<String> track = VersionedName.track(name);
    String other = track.map(importTracks::get).orElse(null);
    if (other == null) {
      Item copy = copy(item);
      imports.put(name, copy);
      track.ifPresent(key -> importTracks.put(key, name));
      return;
    }
    merge(Objects.requireNonNull(imports.get(other)), item);
    if (isHigher(name, other)) {
      imports.put(name, Objects.requireNonNull(imports.remove(other)));
      track.ifPresent(key -> importTracks.put(key, name));
      renamed.replaceAll((from, to) -> to.equals(other) ? name : to);
      renamed.put(other, name);
    } else {
      renamed.put(name, other);
    }
  }

  private static boolean isHigher(String name, String other) {
    return version(name).compareTo(version(other)) > 0;
  }

  private static SemanticVersion version(String name) {
    return VersionedName.of(name).version().orElseThrow();
  }

  private void merge(Item existing, Item item) {
    if (existing.isType() != item.isType() || existing.type().kind() != item.type().kind()) {
      throw new Conflict(
          "it is "
              + Type.withArticle(existing.describe())
              + " for one, "
              + Type.withArticle(item.describe())
              + " for another");
    }
    switch (item.type().kind()) {
      case INTERFACE -> merge((InterfaceType) existing.type(), (InterfaceType) item.type());
      case FUNCTION, VALUE, RESOURCE, MODULE, WORLD -> {
        requireSubtype(item, existing);
        requireSubtype(existing, item);
        copies.putIfAbsent(item.type(), existing.type());
      }
    }
  }

  private void requireSubtype(Item actual, Item expected) {
    Optional<String> mismatch = subtypes.mismatch(actual, expected);
    if (mismatch.isPresent()) {
      throw new Conflict(mismatch.get());
    }
  }

  private void merge(InterfaceType existing, InterfaceType other) {
    if (!mergers.add(new Merger(existing, other))) {
      return;
    }
    for (Map.Entry<String, Use> use : other.uses().entrySet()) {
      mergeUse(existing, use.getKey(), use.getValue());
    }
    for (Map.Entry<String, Item> export : other.exports().entrySet()) {
      String name = export.getKey();
      Item wanted = export.getValue();
      Item present = existing.exports().get(name);
      if (present != null) {
        if (subtypes.mismatch(wanted, present).isEmpty()) {
          copies.put(wanted.type(), present.type());
          continue;
        }
        Optional<String> mismatch = subtypes.mismatch(present, wanted);
        if (mismatch.isPresent()) {
          throw new Conflict("export `" + name + "`: " + mismatch.get());
        }
      }
      existing.export(name, copy(wanted));
    }
  }

  private void mergeUse(InterfaceType existing, String name, Use use) {
    Use present = existing.uses().get(name);
    if (present != null) {
      checkSame(name, present, use);
    }
    InterfaceType owner = copy(use.owner());
    if (present == null) {
      existing.use(name, new Use(owner, use.name()));
    }
  }

  private static void checkSame(String name, Use present, Use use) {
    String mine = present.owner().toString();
    String other = use.owner().toString();
    if (!VersionedName.areCompatible(mine, other) || !present.name().equals(use.name())) {
      throw new Conflict(
          ("type `" + name + "` is `" + present.name() + "` of `" + mine + "` for one, ")
              + ("`" + use.name() + "` of `" + other + "` for another"));
    }
  }

  private Item copy(Item item) {
    return new Item(item.isType(), copy(item.type()));
  }

  private Type copy(Type type) {
    return switch (type.kind()) {
      case VALUE -> copy((ValueType) type);
      case RESOURCE -> copy((Resource) type);
      case FUNCTION -> copy((FunctionType) type);
      case INTERFACE -> copy((InterfaceType) type);
      case WORLD, MODULE -> type;
    };
  }

  private Resource copy(Resource resource) {
    Type known = copies.get(resource);
    if (known != null) {
      return (Resource) known;
    }
    Resource copy = Resource.of(resource.name());
    if (resource.source().isPresent()) {
      Optional<InterfaceType> owner = Optional.empty();
      if (resource.owner().isPresent()) {
        InterfaceType shared = copy(resource.owner().get());
        // A scope with the name needs the instance that the type comes from.
        shared.id().ifPresent(id -> ensure(id, shared));
        owner = Optional.of(shared);
      }
      copy = Resource.alias(resource.name(), copy(resource.source().get()), owner);
    }
    copies.put(resource, copy);
    return copy;
  }

  private FunctionType copy(FunctionType type) {
    Type known = copies.get(type);
    if (known != null) {
      return (FunctionType) known;
    }
    List<FunctionType.Parameter> parameters = new ArrayList<>();
    for (FunctionType.Parameter parameter : type.parameters()) {
      parameters.add(new FunctionType.Parameter(parameter.name(), copy(parameter.type())));
    }
    Optional<ValueType> result =
        type.result().isPresent() ? Optional.of(copy(type.result().get())) : Optional.empty();
    FunctionType copy = new FunctionType(type.async(), parameters, result);
    copies.put(type, copy);
    return copy;
  }

  private ValueType copy(ValueType type) {
    if (type instanceof ValueType.Handle handle) {
      return new ValueType.Handle(handle.owned(), copy(handle.resource()));
    }
    if (!(type instanceof Defined defined)) {
      return type;
    }
    Type known = copies.get(type);
    if (known != null) {
      return (ValueType) known;
    }
    List<Defined.Part> parts = new ArrayList<>();
    for (Defined.Part part : defined.parts()) {
      parts.add(
          part.type().isPresent() ? new Defined.Part(part.label(), copy(part.type().get())) : part);
    }
    Defined copy = defined.withParts(parts);
    copies.put(type, copy);
    return copy;
  }

  private InterfaceType copy(InterfaceType type) {
    if (type.id().isPresent()) {
      String id = type.id().get();
      InterfaceType existing = find(id);
      if (existing != null) {
        try {
          merge(existing, type);
        } catch (Conflict e) {
          throw new Conflict("interface `" + id + "`: " + e.reason());
        }
        interfaces.put(id, existing);
        return existing;
      }
    }
    Type known = copies.get(type);
    if (known != null) {
      return (InterfaceType) known;
    }
    InterfaceType copy = new InterfaceType(type.id());
    for (Map.Entry<String, Use> use : type.uses().entrySet()) {
      copy.use(use.getKey(), new Use(copy(use.getValue().owner()), use.getValue().name()));
    }
    for (Map.Entry<String, Item> export : type.exports().entrySet()) {
      copy.export(export.getKey(), copy(export.getValue()));
    }
    copies.put(type, copy);
    mergers.add(new Merger(copy, type));
    type.id()
        .ifPresent(
            id -> {
              interfaces.put(id, copy);
              VersionedName.track(id).ifPresent(track -> interfaceTracks.putIfAbsent(track, copy));
            });
    return copy;
  }

  /** Imports an interface, unless a compatible version is imported already. */
  private void ensure(String id, InterfaceType type) {
    Optional<String> track = VersionedName.track(id);
    if (!imports.containsKey(id) && track.map(importTracks::get).isEmpty()) {
      imports.put(id, Item.of(type));
      track.ifPresent(key -> importTracks.put(key, id));
    }
  }

  /** The merged interface of this id, or of a compatible version. */
  private @Nullable InterfaceType find(String id) {
    InterfaceType known = interfaces.get(id);
    return known != null ? known : VersionedName.track(id).map(interfaceTracks::get).orElse(null);
  }
}
