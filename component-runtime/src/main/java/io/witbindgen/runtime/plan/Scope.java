package io.witbindgen.runtime.plan;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.model.Sort;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The index spaces of one component, component type or instance type, while the planner walks it.
 */
final class Scope {
  private final @Nullable Scope outer;
  private final int instance;
  private final Map<Sort, List<Item>> spaces = new EnumMap<>(Sort.class);

  /**
   * An empty scope.
   *
   * @param outer the enclosing scope; null for the root
   * @param instance the component instance being made; meaningless in types
   */
  Scope(@Nullable Scope outer, int instance) {
    this.outer = outer;
    this.instance = instance;
  }

  int instance() {
    return instance;
  }

  void add(Sort sort, Item item) {
    spaces.computeIfAbsent(sort, s -> new ArrayList<>()).add(item);
  }

  /**
   * The item with an index.
   *
   * @throws InvalidComponentException if there is none
   */
  Item get(Sort sort, int index, int offset) {
    List<Item> space = spaces.getOrDefault(sort, List.of());
    if (index < 0 || index >= space.size()) {
      throw new InvalidComponentException(
          "there is no "
              + sort
              + " "
              + Integer.toUnsignedString(index)
              + " ("
              + space.size()
              + " so far)",
          offset);
    }
    return space.get(index);
  }

  /**
   * The item with an index, which must be of the given kind.
   *
   * @throws InvalidComponentException if there is none, or it is of another kind
   */
  <T extends Item> T get(Class<T> kind, Sort sort, int index, int offset) {
    Item item = get(sort, index, offset);
    if (!kind.isInstance(item)) {
      throw new InvalidComponentException(
          sort
              + " "
              + index
              + " is not of the kind that is needed here ("
              + kind.getSimpleName()
              + ")",
          offset);
    }
    return kind.cast(item);
  }

  /**
   * The scope {@code count} levels further out.
   *
   * @throws InvalidComponentException if there are fewer
   */
  Scope enclosing(int count, int offset) {
    Scope scope = this;
    for (int i = 0; i != count; i++) {
      if (scope.outer == null) {
        throw new InvalidComponentException(
            "an outer alias goes out "
                + Integer.toUnsignedString(count)
                + " scopes; there are "
                + i,
            offset);
      }
      scope = scope.outer;
    }
    return scope;
  }
}
