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
 * @param coreInstances the number of core instances that the steps make
 * @param canonicalFunctions the number of core functions that the steps make for canonical
 *     definitions
 * @param instances the component instances, each after its parent; the first is the root
 * @param resourceNames the names of the resource types that the component defines and exports
 * @param imports the imports of the root, by name
 * @param exports the exports of the root, by name
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
   * @param name its name in messages
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
