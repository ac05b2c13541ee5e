package io.witbindgen.component.validate.type;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
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
 * Puts types in the place of others: resource types, and the type objects that have names outside.
 *
 * <p>Types that mention none of these stay the objects they are; of the others, each is replaced
 * once, so that what was one object before is one object afterwards. Pairs may be added while types
 * are being replaced, for a type mentions only resources that were named before it.
 */
public final class Substitution {
  private final TypeTable types;
  private final Map<ResourceType, ResourceType> resources = new HashMap<>();
  private final IdentityHashMap<Object, Object> replaced = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Object> done = new IdentityHashMap<>();

  /** Whether types without resources are replaced as well. */
  private boolean replacesValues;

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
    both.replaced.putAll(replaced);
    both.replacesValues = replacesValues;
    return both;
  }

  public void put(ResourceType old, ResourceType replacement) {
    resources.put(old, replacement);
  }

  /** Puts one type object in the place of another that is built alike. */
  public void replace(DefinedType old, DefinedType replacement) {
    if (old instanceof DefinedType.OfValues values
        && replacement instanceof DefinedType.OfValues others) {
      replace(values.type(), others.type());
    } else if (old instanceof DefinedType.OfResources) {
      replaced.put(old, replacement);
    }
  }

  private void replace(ValueType old, ValueType replacement) {
    if (isBuiltIn(old) || isSame(old, replacement)) {
      return;
    }
    replaced.put(old, replacement);
    replacesValues = true;
  }

  private static boolean isSame(Object a, Object b) {
    return a == b;
  }

  private boolean isEmpty() {
    return resources.isEmpty() && !replacesValues;
  }

  private boolean concerns(ValueType type) {
    return !isBuiltIn(type)
        && (replacesValues || (!resources.isEmpty() && types.facts(type).resources()));
  }

  /** Whether all mention of a type is of the same object, because it has no name and no parts. */
  private boolean isBuiltIn(ValueType type) {
    return type instanceof ValueType.Primitive && types.origins().origin(type).isEmpty();
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
        yield isSame(old, changed) ? type : new DefinedType.OfValues(changed);
      }
      case FUNCTION -> new DefinedType.OfFunctions(apply(((DefinedType.OfFunctions) type).type()));
      case COMPONENT ->
          new DefinedType.OfComponents(apply(((DefinedType.OfComponents) type).type()));
      case INSTANCE -> new DefinedType.OfInstances(apply(((DefinedType.OfInstances) type).type()));
      case RESOURCE -> apply((DefinedType.OfResources) type);
    };
  }

  private @Nullable Object known(Object type) {
    return replaced.getOrDefault(type, done.get(type));
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
      Optional<DefinedType.OfResources> changed =
          origin.map(o -> (DefinedType.OfResources) Objects.requireNonNull(known(o)));
      ResourceType resource = apply(link.type());
      boolean stays = resource == link.type() && haveSameOrigin(origin, changed);
      DefinedType.OfResources made = stays ? link : new DefinedType.OfResources(resource);
      if (!stays) {
        changed.ifPresent(o -> origins.introduce(made, o));
      }
      done.put(link, made);
    }
    return (DefinedType.OfResources) Objects.requireNonNull(known(entry));
  }

  public ValueType apply(ValueType type) {
    if (!concerns(type)) {
      return type;
    }
    Object known = known(type);
    if (known != null) {
      return (ValueType) known;
    }
    // Names for names can form long chains, which are followed without recursion.
    Deque<ValueType> chain = new ArrayDeque<>();
    Optional<ValueType> next = Optional.of(type);
    while (next.isPresent() && concerns(next.get()) && known(next.get()) == null) {
      chain.push(next.get());
      next = types.origins().origin(next.get());
    }
    chain.forEach(link -> done.put(link, rebuild(link)));
    return (ValueType) Objects.requireNonNull(known(type));
  }

  /** A type whose origin, if it has one, is replaced already. */
  private ValueType rebuild(ValueType type) {
    Optional<ValueType> origin = types.origins().origin(type);
    Optional<ValueType> changed = origin.map(this::apply);
    ValueType built = rebuildParts(type);
    if (isSame(built, type) && haveSameOrigin(origin, changed)) {
      return type;
    }
    ValueType made = isSame(built, type) ? types.copy(type) : built;
    changed.ifPresent(o -> types.origins().introduce(made, o));
    return made;
  }

  private ValueType rebuildParts(ValueType type) {
    Optional<DefinedType.OfResources> entry = types.origins().resource(type);
    if (entry.isPresent()) {
      DefinedType.OfResources changed = apply(entry.get());
      return isSame(changed, entry.get()) ? type : types.handle(type.kind(), changed);
    }
    List<ValueType> parts = Shapes.parts(type);
    types.charge(1 + parts.size());
    return parts.stream().allMatch(part -> isSame(part, apply(part)))
        ? type
        : types.define(() -> Shapes.rebuild(type, this::apply));
  }

  private static boolean haveSameOrigin(Optional<?> a, Optional<?> b) {
    return a.isEmpty() || isSame(a.get(), b.orElseThrow());
  }

  public FunctionType apply(FunctionType type) {
    boolean concerned = replacesValues || (!resources.isEmpty() && types.mentionsResources(type));
    if (!concerned) {
      return type;
    }
    Object known = done.get(type);
    if (known != null) {
      return (FunctionType) known;
    }
    types.charge(1 + type.params().size());
    FunctionType changed =
        new FunctionType(
            type.async(),
            type.params().stream()
                .map(param -> FunctionType.param(param.name(), apply(param.type())))
                .toList(),
            type.result().map(this::apply));
    done.put(type, changed);
    return changed;
  }

  public InstanceType apply(InstanceType type) {
    if (isEmpty()) {
      return type;
    }
    Object known = done.get(type);
    if (known == null) {
      known = new InstanceType(apply(type.exports()), type.resources(), type.extent());
      done.put(type, known);
    }
    return (InstanceType) known;
  }

  public ComponentType apply(ComponentType type) {
    if (isEmpty()) {
      return type;
    }
    Object known = done.get(type);
    if (known == null) {
      known =
          new ComponentType(
              apply(type.imports()),
              apply(type.exports()),
              type.importedResources(),
              type.exportedResources(),
              type.extent());
      done.put(type, known);
    }
    return (ComponentType) known;
  }

  private Map<String, Extern> apply(Map<String, Extern> externs) {
    // These are copied, and kept.
    types.charge(4L * externs.size());
    Map<String, Extern> changed = new LinkedHashMap<>();
    externs.forEach(
        (name, extern) -> changed.put(name, new Extern(extern.name(), apply(extern.type()))));
    return changed;
  }
}
