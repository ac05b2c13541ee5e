package io.witbindgen.component.core;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The debug names in a core module's name section, for traps and listings.
 *
 * @param module the module's own name
 * @param types names by type index
 * @param items names of everything else by kind, then by index, imports first
 */
public record CoreNames(
    Optional<String> module,
    Map<Integer, String> types,
    Map<CoreExternType.Kind, Map<Integer, String>> items) {
  /** No names at all. */
  public static final CoreNames NONE = new CoreNames(Optional.empty(), Map.of(), Map.of());

  public CoreNames {
    // Not Map.copyOf: indices that a guest chooses could make its table degenerate.
    types = Collections.unmodifiableMap(new HashMap<>(types));
    Map<CoreExternType.Kind, Map<Integer, String>> copies =
        new EnumMap<>(CoreExternType.Kind.class);
    items.forEach(
        (kind, names) -> copies.put(kind, Collections.unmodifiableMap(new HashMap<>(names))));
    items = Collections.unmodifiableMap(copies);
  }

  /** The names of all of one kind, by index. */
  public Map<Integer, String> names(CoreExternType.Kind kind) {
    return items.getOrDefault(kind, Map.of());
  }

  /** The names of functions, by index. */
  public Map<Integer, String> functions() {
    return names(CoreExternType.Kind.FUNC);
  }
}
