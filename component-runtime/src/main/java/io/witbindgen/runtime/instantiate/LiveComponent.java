package io.witbindgen.runtime.instantiate;

import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.engine.CoreBudget;
import io.witbindgen.runtime.engine.StorageLimits;
import io.witbindgen.runtime.limit.HostEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An instantiated component.
 *
 * @param exports the exports of the root, by name
 * @param entry the host's entry point, which must be closed at the end
 * @param use the resources that it uses
 */
public record LiveComponent(LiveItem.Instance exports, HostEntry entry, InstanceUse use) {
  /**
   * A component that exports functions only.
   *
   * @param functions the functions that the root exports directly, by name
   * @param instances the functions of the instances that the root exports, by name
   */
  public LiveComponent(
      Map<String, GuestFunction> functions,
      Map<String, Map<String, GuestFunction>> instances,
      HostEntry entry) {
    this(
        new LiveItem.Instance(items(functions, instances)),
        entry,
        new InstanceUse(new CoreBudget(StorageLimits.NONE), List.of()));
  }

  private static Map<String, LiveItem> items(
      Map<String, GuestFunction> functions, Map<String, Map<String, GuestFunction>> instances) {
    Map<String, LiveItem> items = new LinkedHashMap<>();
    functions.forEach((name, function) -> items.put(name, new LiveItem.OfGuest(function)));
    instances.forEach(
        (name, members) -> items.put(name, new LiveItem.Instance(items(members, Map.of()))));
    return items;
  }
}
