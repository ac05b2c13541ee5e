package io.witbindgen.component.model;

import java.util.Map;
import java.util.Optional;

/**
 * The debug names of a component, from its {@code component-name} custom section.
 *
 * <p>They serve diagnostics only. A section that cannot be read counts as absent.
 *
 * @param component the component's own name
 * @param items names by sort, then by index
 */
public record ComponentNames(Optional<String> component, Map<Sort, Map<Integer, String>> items) {
  /** No names at all. */
  public static final ComponentNames NONE = new ComponentNames(Optional.empty(), Map.of());

  public ComponentNames {
    items = Map.copyOf(items);
  }

  /** The name of one item; empty if it has none. */
  public Optional<String> name(Sort sort, int index) {
    return Optional.ofNullable(items.getOrDefault(sort, Map.of()).get(index));
  }
}
