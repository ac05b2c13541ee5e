package io.witbindgen.runtime.plan;

import io.witbindgen.abi.type.ResourceType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a component is instantiated. A plan is immutable and serves any number of instances.
 *
 * @param steps what to do, in order
 * @param coreInstances how many core instances the steps make
 * @param canonicalFunctions how many core functions of canonical definitions the steps make
 * @param instances the component instances, each behind its parent; the first is the root
 * @param resourceNames the names of the resource types that the component defines and exports
 * @param imports what the root imports, by name
 * @param exports what the root exports, by name
 */
public record LinkPlan(
    List<Step> steps,
    int coreInstances,
    int canonicalFunctions,
    List<Owner> instances,
    Map<ResourceType, String> resourceNames,
    Map<String, Item> imports,
    Map<String, Item> exports) {

  /**
   * A component instance, as far as the canonical ABI keeps state for it.
   *
   * @param name what messages call it
   * @param parent the position of the instance it was made in; -1 for the root
   */
  public record Owner(String name, int parent) {}

  public LinkPlan {
    steps = List.copyOf(steps);
    instances = List.copyOf(instances);
    resourceNames = Collections.unmodifiableMap(new LinkedHashMap<>(resourceNames));
    imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
    exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
  }
}
