package io.witbindgen.runtime.plan;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.types.ValidatedComponent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The index spaces of one component instance, while the planner walks its component.
 *
 * <p>Validation has resolved the component's types, with resource types of its own. The component
 * can be instantiated more than once, each time with other resource types. So whenever a type or an
 * instance gets an index, the scope notes which resource types of the plan those of the validated
 * component are in this instance; types are read with that substitution.
 */
final class Scope {
  private final ValidatedComponent component;
  private final @Nullable Scope outer;
  private final int instance;
  private final Map<Sort, List<Item>> spaces = new EnumMap<>(Sort.class);
  private final Map<ResourceType, ResourceType> resources = new HashMap<>();
  private final ResourceSubstitution substitution = new ResourceSubstitution(resources);

  /** The instance types whose resource types are known; compared by identity. */
  private final Set<InstanceType> bound = new HashSet<>();

  /**
   * A scope with empty index spaces.
   *
   * @param component the component that is instantiated
   * @param outer the scope that the component closes over; null for the root
   * @param instance the component instance being made
   */
  Scope(ValidatedComponent component, @Nullable Scope outer, int instance) {
    this.component = component;
    this.outer = outer;
    this.instance = instance;
  }

  int instance() {
    return instance;
  }

  /** The function type with an index, with the resource types of this instance. */
  FunctionType functionType(int index) {
    return substitution.of(((DefinedType.OfFunctions) component.types().get(index)).type());
  }

  /** Whether the next type index denotes a resource type. */
  boolean nextTypeIsResource() {
    return component.types().get(size(Sort.TYPE)).kind() == DefinedType.Kind.RESOURCE;
  }

  /** Gives an item the next index of its sort. */
  void add(Sort sort, Item item) {
    int index = size(sort);
    if (sort == Sort.TYPE) {
      bind(component.types().get(index), item);
    } else if (sort == Sort.INSTANCE) {
      bind(component.instances().get(index), (Item.Instance) item);
    }
    spaces.computeIfAbsent(sort, s -> new ArrayList<>()).add(item);
  }

  private int size(Sort sort) {
    return spaces.getOrDefault(sort, List.of()).size();
  }

  private void bind(DefinedType type, Item item) {
    if (type instanceof DefinedType.OfResources validated
        && item instanceof Item.TypeOfResource planned) {
      resources.put(validated.type(), planned.type());
    }
  }

  private void bind(InstanceType type, Item.Instance item) {
    if (!bound.add(type)) {
      return;
    }
    for (Map.Entry<String, Extern> export : type.exports().entrySet()) {
      Item member = item.exports().get(export.getKey());
      if (export.getValue().type() instanceof ItemType.Type validated && member != null) {
        bind(validated.type(), member);
      } else if (export.getValue().type() instanceof ItemType.Instance nested
          && member instanceof Item.Instance given) {
        bind(nested.type(), given);
      }
    }
  }

  /**
   * The item with an index.
   *
   * @throws IllegalStateException if there is none, which validation rules out
   */
  Item get(Sort sort, int index) {
    List<Item> space = spaces.getOrDefault(sort, List.of());
    if (index < 0 || index >= space.size()) {
      throw new IllegalStateException(
          "there is no " + sort + " " + Integer.toUnsignedString(index));
    }
    return space.get(index);
  }

  /** The item with an index, which is of the given kind. */
  <T extends Item> T get(Class<T> kind, Sort sort, int index) {
    return kind.cast(get(sort, index));
  }

  /**
   * The scope {@code count} levels further out.
   *
   * @throws IllegalStateException if there are fewer, which validation rules out
   */
  Scope enclosing(int count) {
    Scope scope = this;
    for (int i = 0; i != count; i++) {
      if (scope.outer == null) {
        throw new IllegalStateException("an outer alias leaves the component");
      }
      scope = scope.outer;
    }
    return scope;
  }
}
