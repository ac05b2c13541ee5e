package io.witbindgen.component.types;

import io.witbindgen.abi.ResourceType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The type of a component instance: what it exports. Compared by identity. */
public final class InstanceType {
  private final Map<String, Extern> exports;
  private final Set<ResourceType> resources;
  private final long size;

  /**
   * An instance type.
   *
   * @param exports by name, in order
   * @param resources the abstract resource types among the exports: each use of the type stands for
   *     other ones
   * @param size how large the type is, all it mentions included
   */
  public InstanceType(Map<String, Extern> exports, Set<ResourceType> resources, long size) {
    this.exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
    this.resources = Collections.unmodifiableSet(new LinkedHashSet<>(resources));
    this.size = size;
  }

  /** The exports by name, in order. */
  public Map<String, Extern> exports() {
    return exports;
  }

  /** The resource types that stand for other ones in each instance. */
  public Set<ResourceType> resources() {
    return resources;
  }

  /** The number of types, functions and other items it consists of. */
  public long size() {
    return size;
  }

  @Override
  public String toString() {
    return "instance" + exports.keySet();
  }
}
