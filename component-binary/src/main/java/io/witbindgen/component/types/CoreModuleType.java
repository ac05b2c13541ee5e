package io.witbindgen.component.types;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The type of a core module: its imports and exports.
 *
 * @param types the table for the type numbers of functions, tags and references
 * @param imports in order
 * @param exports by name, in order
 */
public record CoreModuleType(
    CoreTypeTable types, List<CoreImport> imports, Map<String, CoreExternType> exports) {
  public CoreModuleType {
    imports = List.copyOf(imports);
    exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
  }

  /** Compared by identity: its parts can be large. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return "core module" + exports.keySet();
  }
}
