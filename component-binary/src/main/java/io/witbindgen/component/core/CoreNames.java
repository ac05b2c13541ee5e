package io.witbindgen.component.core;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The debug names in a core module's name section, for traps and listings.
 *
 * @param module the module's own name
 * @param functions names by function index, imports first
 */
public record CoreNames(Optional<String> module, Map<Integer, String> functions) {
  /** No names at all. */
  public static final CoreNames NONE = new CoreNames(Optional.empty(), Map.of());

  public CoreNames {
    // Not Map.copyOf: indices that a guest chooses could make its table degenerate.
    functions = Collections.unmodifiableMap(new HashMap<>(functions));
  }
}
