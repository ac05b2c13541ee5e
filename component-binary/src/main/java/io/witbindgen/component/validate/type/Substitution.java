package io.witbindgen.component.validate.type;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.types.NamedType;
import io.witbindgen.component.types.TypeOrigins;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces resource types and named types wherever a type mentions them.
 *
 * <p>An instantiation is the typical case. Let {@code $C} be the component of the example of {@link
 * NamedType}, with {@code draw} as an export:
 *
 * <pre>{@code
 * (component $C
 *   (type $point (record (field "x" u32)))
 *   (import "point" (type $p (eq $point)))
 *   (export $q "corner" (type $p))
 *   (export "draw" (func (param "at" $p))))
 * (instance $i (instantiate $C (with "point" (type $t))))
 * (alias export $i "corner" (type $c))
 * }</pre>
 *
 * <p>Comparing the argument with the import settles that {@code $t} replaces {@code $p}. The
 * exports of {@code $i} are those of {@code $C} with this replacement: {@code draw} takes a {@code
 * $t}. The type {@code corner} mentions nothing that is replaced, but its origin {@code $p} is, so
 * {@code $c} is a new named type with the origin {@code $t}. So what {@code $C} said about its
 * types is true of those of the instance.
 *
 * <p>Types that mention nothing that is replaced stay the same objects; of the others, each is
 * replaced once, so that one named type becomes one named type. Replacements can be added while
 * types are being replaced, because a type mentions only types that were named before it.
 */
public final class Substitution {
  private final TypeTable types;
  private final Map<ResourceType, ResourceType> resources = new HashMap<>();

  /** The named types to replace, with their replacements. */
  private final Map<NamedType, ValueType> values = new HashMap<>();

  private final Map<NamedType, DefinedType.OfResources> entries = new HashMap<>();

  // The results so far, for each type object.
  private final Map<NamedType, ValueType> doneValues = new HashMap<>();
  private final Map<NamedType, DefinedType.OfResources> doneEntries = new HashMap<>();
  private final IdentityHashMap<FunctionType, FunctionType> doneFunctions = new IdentityHashMap<>();
  private final IdentityHashMap<InstanceType, InstanceType> doneInstances = new IdentityHashMap<>();
  private final IdentityHashMap<ComponentType, ComponentType> doneComponents =
      new IdentityHashMap<>();

  public Substitution(TypeTable types) {
    this.types = types;
  }

  /** A substitution of new resource types, with the same names, for all of these. */
  public static Substitution fresh(TypeTable types, Set<ResourceType> old) {
    Substitution fresh = new Substitution(types);
    old.forEach(resource -> fresh.put(resource, new ResourceType(resource.name())));
    return fresh;
  }

  /** This substitution, and new resource types for all of these. */
  public Substitution andFresh(Set<ResourceType> old) {
    Substitution both = fresh(types, old);
    both.resources.putAll(resources);
    both.values.putAll(values);
    both.entries.putAll(entries);
    return both;
  }

  public void put(ResourceType old, ResourceType replacement) {
    resources.put(old, replacement);
  }

  /** Replaces a named type by another one of the same structure. */
  public void replace(DefinedType old, DefinedType replacement) {
    if (old instanceof DefinedType.OfValues mentioned
        && replacement instanceof DefinedType.OfValues other) {
      replace(mentioned.type(), other.type());
    } else if (old instanceof DefinedType.OfResources mentioned
        && replacement instanceof DefinedType.OfResources other) {
      entries.put(NamedType.of(mentioned), other);
    }
  }

  private void replace(ValueType old, ValueType replacement) {
    if (!types.origins().isBuiltIn(old) && !isUnchanged(old, replacement)) {
      values.put(NamedType.of(old), replacement);
    }
  }

  /** Whether a replacement left a type as it was. */
  private static boolean isUnchanged(Object old, Object changed) {
    return old == changed;
  }

  private boolean isEmpty() {
    return resources.isEmpty() && values.isEmpty();
  }

  private boolean concerns(ValueType type) {
    return !types.origins().isBuiltIn(type)
        && (!values.isEmpty() || (!resources.isEmpty() && types.facts(type).resources()));
  }

  public boolean has(ResourceType old) {
    return resources.containsKey(old);
  }

  public ResourceType apply(ResourceType resource) {
    return resources.getOrDefault(resource, resource);
  }

  public Set<ResourceType> apply(Set<ResourceType> all) {
    return all.stream().map(this::apply).collect(Collectors.toUnmodifiableSet());
  }

  public ItemType apply(ItemType type) {
    return switch (type.kind()) {
      case CORE_MODULE -> type;
      case FUNCTION -> new ItemType.Function(apply(((ItemType.Function) type).type()));
      case VALUE -> new ItemType.Value(apply(((ItemType.Value) type).type()));
      case TYPE -> new ItemType.Type(apply(((ItemType.Type) type).type()));
      case COMPONENT -> new ItemType.Component(apply(((ItemType.Component) type).type()));
      case INSTANCE -> new ItemType.Instance(apply(((ItemType.Instance) type).type()));
    };
  }

  public DefinedType apply(DefinedType type) {
    return switch (type.kind()) {
      case VALUE -> {
        ValueType old = ((DefinedType.OfValues) type).type();
        ValueType changed = apply(old);
        yield isUnchanged(old, changed) ? type : new DefinedType.OfValues(changed);
      }
      case FUNCTION -> new DefinedType.OfFunctions(apply(((DefinedType.OfFunctions) type).type()));
      case COMPONENT ->
          new DefinedType.OfComponents(apply(((DefinedType.OfComponents) type).type()));
      case INSTANCE -> new DefinedType.OfInstances(apply(((DefinedType.OfInstances) type).type()));
      case RESOURCE -> apply((DefinedType.OfResources) type);
    };
  }

  private @Nullable ValueType known(ValueType type) {
    NamedType named = NamedType.of(type);
    ValueType replacement = values.get(named);
    return replacement != null ? replacement : doneValues.get(named);
  }

  private DefinedType.@Nullable OfResources known(DefinedType.OfResources entry) {
    NamedType named = NamedType.of(entry);
    DefinedType.OfResources replacement = entries.get(named);
    return replacement != null ? replacement : doneEntries.get(named);
  }

  private DefinedType.OfResources apply(DefinedType.OfResources entry) {
    TypeOrigins origins = types.origins();
    Deque<DefinedType.OfResources> chain = new ArrayDeque<>();
    Optional<DefinedType.OfResources> next = Optional.of(entry);
    while (next.isPresent() && known(next.get()) == null) {
      chain.push(next.get());
      next = origins.origin(next.get());
    }
    types.charge(chain.size());
    for (DefinedType.OfResources link : chain) {
      Optional<DefinedType.OfResources> origin = origins.origin(link);
      Optional<DefinedType.OfResources> changed = origin.map(o -> Objects.requireNonNull(known(o)));
      ResourceType resource = apply(link.type());
      boolean stays = resource == link.type() && haveSameOrigin(origin, changed);
      DefinedType.OfResources made = stays ? link : new DefinedType.OfResources(resource);
      if (!stays) {
        changed.ifPresent(o -> origins.introduce(made, o));
      }
      doneEntries.put(NamedType.of(link), made);
    }
    return Objects.requireNonNull(known(entry));
  }

  public ValueType apply(ValueType type) {
    if (!concerns(type)) {
      return type;
    }
    ValueType known = known(type);
    if (known != null) {
      return known;
    }
    // A name for a name for a name, and so on, can be a long chain: no recursion.
    Deque<ValueType> chain = new ArrayDeque<>();
    Optional<ValueType> next = Optional.of(type);
    while (next.isPresent() && concerns(next.get()) && known(next.get()) == null) {
      chain.push(next.get());
      next = types.origins().origin(next.get());
    }
    chain.forEach(link -> doneValues.put(NamedType.of(link), rebuild(link)));
    return Objects.requireNonNull(known(type));
  }

  /** A type whose origin, if it has one, is replaced already. */
  private ValueType rebuild(ValueType type) {
    Optional<ValueType> origin = types.origins().origin(type);
    Optional<ValueType> changed = origin.map(this::apply);
    ValueType built = rebuildParts(type);
    if (isUnchanged(built, type) && haveSameOrigin(origin, changed)) {
      return type;
    }
    ValueType made = isUnchanged(built, type) ? types.copy(type) : built;
    changed.ifPresent(o -> types.origins().introduce(made, o));
    return made;
  }

  private ValueType rebuildParts(ValueType type) {
    Optional<DefinedType.OfResources> entry = types.origins().resource(type);
    if (entry.isPresent()) {
      DefinedType.OfResources changed = apply(entry.get());
      return isUnchanged(changed, entry.get()) ? type : types.handle(type.kind(), changed);
    }
    List<ValueType> parts = TypeParts.parts(type);
    types.charge(1 + parts.size());
    return parts.stream().allMatch(part -> isUnchanged(part, apply(part)))
        ? type
        : types.define(() -> TypeParts.rebuild(type, this::apply));
  }

  private static boolean haveSameOrigin(Optional<?> a, Optional<?> b) {
    return a.isEmpty() || isUnchanged(a.get(), b.orElseThrow());
  }

  public FunctionType apply(FunctionType type) {
    boolean concerned =
        !values.isEmpty() || (!resources.isEmpty() && types.mentionsResources(type));
    if (!concerned) {
      return type;
    }
    FunctionType known = doneFunctions.get(type);
    if (known != null) {
      return known;
    }
    types.charge(1 + type.params().size());
    FunctionType changed =
        new FunctionType(
            type.async(),
            type.params().stream()
                .map(param -> FunctionType.param(param.name(), apply(param.type())))
                .toList(),
            type.result().map(this::apply));
    doneFunctions.put(type, changed);
    return changed;
  }

  public InstanceType apply(InstanceType type) {
    if (isEmpty()) {
      return type;
    }
    InstanceType known = doneInstances.get(type);
    if (known == null) {
      known = new InstanceType(apply(type.exports()), type.resources(), type.extent());
      doneInstances.put(type, known);
    }
    return known;
  }

  public ComponentType apply(ComponentType type) {
    if (isEmpty()) {
      return type;
    }
    ComponentType known = doneComponents.get(type);
    if (known == null) {
      known =
          new ComponentType(
              apply(type.imports()),
              apply(type.exports()),
              type.importedResources(),
              type.exportedResources(),
              type.extent());
      doneComponents.put(type, known);
    }
    return known;
  }

  private Map<String, Extern> apply(Map<String, Extern> externs) {
    // Charged more, because copies of these are kept.
    types.charge(4L * externs.size());
    Map<String, Extern> changed = new LinkedHashMap<>();
    externs.forEach(
        (name, extern) -> changed.put(name, new Extern(extern.name(), apply(extern.type()))));
    return changed;
  }
}
