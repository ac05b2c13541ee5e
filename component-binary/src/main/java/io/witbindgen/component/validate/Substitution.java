package io.witbindgen.component.validate;

import io.witbindgen.abi.FunctionType;
import io.witbindgen.abi.ResourceType;
import io.witbindgen.abi.ValueType;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts types in the place of others: resource types, and the type objects that have names outside.
 *
 * <p>Types that mention none of these stay the objects they are; of the others, each is replaced
 * once, so that what was one object before is one object afterwards. Pairs may be added while types
 * are being replaced, for a type mentions only resources that were named before it.
 */
final class Substitution {
  private final TypeTable types;
  private final Map<ResourceType, ResourceType> resources = new HashMap<>();
  private final IdentityHashMap<Object, Object> replaced = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Object> done = new IdentityHashMap<>();

  /** Whether types without resources are replaced as well. */
  private boolean replacesValues;

  Substitution(TypeTable types) {
    this.types = types;
  }

  /** A substitution of new resource types, with the same names, for all of these. */
  static Substitution fresh(TypeTable types, Set<ResourceType> old) {
    Substitution fresh = new Substitution(types);
    old.forEach(resource -> fresh.put(resource, new ResourceType(resource.name())));
    return fresh;
  }

  /** This substitution, and new resource types for all of these. */
  Substitution andFresh(Set<ResourceType> old) {
    Substitution both = fresh(types, old);
    both.resources.putAll(resources);
    both.replaced.putAll(replaced);
    both.replacesValues = replacesValues;
    return both;
  }

  void put(ResourceType old, ResourceType replacement) {
    resources.put(old, replacement);
  }

  /** Puts one type object in the place of another that is built alike. */
  void replace(DefinedType old, DefinedType replacement) {
    if (old instanceof DefinedType.OfValues values
        && replacement instanceof DefinedType.OfValues others) {
      replace(values.type(), others.type());
    } else if (old instanceof DefinedType.OfResources) {
      replaced.put(old, replacement);
    }
  }

  private void replace(ValueType old, ValueType replacement) {
    if (old instanceof ValueType.Primitive || isSame(old, replacement)) {
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
    return !(type instanceof ValueType.Primitive)
        && (replacesValues || (!resources.isEmpty() && types.facts(type).resources()));
  }

  boolean has(ResourceType old) {
    return resources.containsKey(old);
  }

  ResourceType apply(ResourceType resource) {
    return resources.getOrDefault(resource, resource);
  }

  Set<ResourceType> apply(Set<ResourceType> all) {
    return all.stream().map(this::apply).collect(Collectors.toUnmodifiableSet());
  }

  ItemType apply(ItemType type) {
    return switch (type.kind()) {
      case CORE_MODULE -> type;
      case FUNCTION -> new ItemType.Function(apply(((ItemType.Function) type).type()));
      case VALUE -> new ItemType.Value(apply(((ItemType.Value) type).type()));
      case TYPE -> new ItemType.Type(apply(((ItemType.Type) type).type()));
      case COMPONENT -> new ItemType.Component(apply(((ItemType.Component) type).type()));
      case INSTANCE -> new ItemType.Instance(apply(((ItemType.Instance) type).type()));
    };
  }

  DefinedType apply(DefinedType type) {
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

  private DefinedType.OfResources apply(DefinedType.OfResources entry) {
    Object known = replaced.get(entry);
    if (known != null) {
      return (DefinedType.OfResources) known;
    }
    ResourceType resource = apply(entry.type());
    if (resource == entry.type()) {
      return entry;
    }
    return (DefinedType.OfResources)
        done.computeIfAbsent(entry, e -> new DefinedType.OfResources(resource));
  }

  ValueType apply(ValueType type) {
    if (!concerns(type)) {
      return type;
    }
    Object known = replaced.getOrDefault(type, done.get(type));
    if (known != null) {
      return (ValueType) known;
    }
    ValueType changed = rebuild(type);
    done.put(type, changed);
    return changed;
  }

  private ValueType rebuild(ValueType type) {
    Optional<DefinedType.OfResources> entry = types.facts(type).resource();
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

  FunctionType apply(FunctionType type) {
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

  InstanceType apply(InstanceType type) {
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

  ComponentType apply(ComponentType type) {
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
