package io.witbindgen.runtime;

import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.basics.names.NearNames;
import io.witbindgen.basics.names.VersionedName;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.PassedOnFunction;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.instantiate.LiveItem;
import io.witbindgen.runtime.limit.HostEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The exports of a component instance, or of an instance among its exports: functions to call, and
 * items that can be passed to another component. They are usable until the component instance is
 * closed, from any thread.
 */
public final class ExportedInstance {
  private final String name;
  private final LiveItem.Instance live;
  private final HostEntry entry;
  private final ComponentOptions options;

  ExportedInstance(String name, LiveItem.Instance live, HostEntry entry, ComponentOptions options) {
    this.name = name;
    this.live = live;
    this.entry = entry;
    this.options = options;
  }

  /** The names of all exports. */
  public Collection<String> names() {
    return live.items().keySet();
  }

  /**
   * A function.
   *
   * @throws IllegalArgumentException if there is no export of that name
   */
  public GuestFunction function(String function) {
    LiveItem.Function found = find(LiveItem.Function.class, "function", function);
    return callable(function, found);
  }

  /** A function that can be called from the host; one of the host itself is passed on. */
  private GuestFunction callable(String function, LiveItem.Function item) {
    if (item instanceof LiveItem.OfGuest guest) {
      return guest.function();
    }
    LiveItem.OfHost host = (LiveItem.OfHost) item;
    String path = name.isEmpty() ? function : name + "#" + function;
    return new GuestFunction(
        new PassedOnFunction(
            path,
            host.name(),
            host.type(),
            host.implementation(),
            entry,
            options.limits().hostBytesPerCall()));
  }

  /**
   * An instance.
   *
   * @param instance its name; a compatible version is accepted as well, and without a version the
   *     only one that there is
   * @throws IllegalArgumentException if there is no export of that name
   */
  public ExportedInstance instance(String instance) {
    LiveItem.Instance found = find(LiveItem.Instance.class, "instance", instance);
    return new ExportedInstance(instance, found, entry, options);
  }

  /**
   * A resource type. Each component instance has its own.
   *
   * @throws IllegalArgumentException if there is no export of that name
   */
  public ResourceType resource(String resource) {
    return find(LiveItem.Resource.class, "resource type", resource).type();
  }

  /**
   * A core module.
   *
   * @throws IllegalArgumentException if there is no export of that name
   */
  public PreparedModule module(String module) {
    return find(LiveItem.Module.class, "core module", module).planned().prepared();
  }

  /**
   * A component, not instantiated.
   *
   * @throws IllegalArgumentException if there is no export of that name
   */
  public Component component(String component) {
    return new Component(
        find(LiveItem.OfComponent.class, "component", component).planned(), options);
  }

  /** The functions, by name. */
  Map<String, GuestFunction> functions() {
    Map<String, GuestFunction> functions = new LinkedHashMap<>();
    all(LiveItem.Function.class, f -> f)
        .forEach((n, function) -> functions.put(n, callable(n, function)));
    return functions;
  }

  /** The instances, by name. */
  Map<String, ExportedInstance> instances() {
    Map<String, ExportedInstance> instances = new LinkedHashMap<>();
    all(LiveItem.Instance.class, i -> i)
        .forEach((n, i) -> instances.put(n, new ExportedInstance(n, i, entry, options)));
    return instances;
  }

  LiveItem.Instance live() {
    return live;
  }

  private <T extends LiveItem, R> Map<String, R> all(
      Class<T> kind, java.util.function.Function<T, R> view) {
    Map<String, R> all = new LinkedHashMap<>();
    live.items()
        .forEach(
            (n, item) -> {
              if (kind.isInstance(item)) {
                all.put(n, view.apply(kind.cast(item)));
              }
            });
    return all;
  }

  private <T extends LiveItem> T find(Class<T> kind, String what, String wanted) {
    if (!entry.isOpen()) {
      throw new IllegalStateException("the component instance is closed");
    }
    String key =
        VersionedName.find(wanted, names())
            .or(() -> VersionedName.findOnly(wanted, names()))
            .orElse(wanted);
    LiveItem item = live.items().get(key);
    if (!kind.isInstance(item)) {
      String from = name.isEmpty() ? "the component" : "`" + name + "`";
      String instead =
          item != null
              ? "; it is " + item.kind()
              : NearNames.hint(wanted, names()).orElse("; it exports " + names());
      throw new IllegalArgumentException(
          from + " exports no " + what + " `" + wanted + "`" + instead);
    }
    return kind.cast(item);
  }
}
