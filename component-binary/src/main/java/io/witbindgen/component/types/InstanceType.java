package io.witbindgen.component.types;

import io.witbindgen.abi.type.ResourceType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The type of a component instance: its exports. Compared by identity. */
public final class InstanceType {
  private final Map<String, Extern> exports;
  private final Set<ResourceType> resources;
  private final Extent extent;

  /**
   * An instance type.
   *
   * @param exports by name, in order
   * @param resources the abstract resource types among the exports: they are different ones in each
   *     use of the type
   * @param extent the size of the type, including everything it mentions
   */
  public InstanceType(Map<String, Extern> exports, Set<ResourceType> resources, Extent extent) {
    this.exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
    this.resources = Collections.unmodifiableSet(new LinkedHashSet<>(resources));
    this.extent = extent;
  }

  /** The exports by name, in order. */
  public Map<String, Extern> exports() {
    return exports;
  }

  /** The resource types that are different ones in each instance. */
  public Set<ResourceType> resources() {
    return resources;
  }

  /** The size of the type, including everything it mentions. */
  public Extent extent() {
    return extent;
  }

  @Override
  public String toString() {
    return "instance" + exports.keySet();
  }
}
