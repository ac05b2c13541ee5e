package io.witbindgen.component.types;

import io.witbindgen.abi.type.ResourceType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The type of a component: its imports and exports. Compared by identity. */
public final class ComponentType {
  private final Map<String, Extern> imports;
  private final Map<String, Extern> exports;
  private final Set<ResourceType> importedResources;
  private final Set<ResourceType> exportedResources;
  private final Extent extent;

  /**
   * A component type.
   *
   * @param imports by name, in order
   * @param exports by name, in order
   * @param importedResources the resource types that an instantiation is given
   * @param exportedResources the resource types that each instantiation makes anew
   * @param extent the size of the type, including everything it mentions
   */
  public ComponentType(
      Map<String, Extern> imports,
      Map<String, Extern> exports,
      Set<ResourceType> importedResources,
      Set<ResourceType> exportedResources,
      Extent extent) {
    this.imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
    this.exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
    this.importedResources = Collections.unmodifiableSet(new LinkedHashSet<>(importedResources));
    this.exportedResources = Collections.unmodifiableSet(new LinkedHashSet<>(exportedResources));
    this.extent = extent;
  }

  /** The imports by name, in order. */
  public Map<String, Extern> imports() {
    return imports;
  }

  /** The exports by name, in order. */
  public Map<String, Extern> exports() {
    return exports;
  }

  /** The abstract resource types of the imports, which are chosen by the instantiation. */
  public Set<ResourceType> importedResources() {
    return importedResources;
  }

  /** The abstract resource types of the exports, which each instantiation makes anew. */
  public Set<ResourceType> exportedResources() {
    return exportedResources;
  }

  /** The size of the type, including everything it mentions. */
  public Extent extent() {
    return extent;
  }

  @Override
  public String toString() {
    return "component" + imports.keySet() + " -> " + exports.keySet();
  }
}
