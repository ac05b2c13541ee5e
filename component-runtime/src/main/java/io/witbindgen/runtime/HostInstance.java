package io.witbindgen.runtime;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.instantiate.LiveItem;
import io.witbindgen.runtime.plan.Item;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An instance that the host provides for an import: functions, resource types, and whatever else an
 * instance can export. Immutable: threads and component instances can share it.
 */
public final class HostInstance {
  /** A function of the host, with its type. */
  public record Function(FunctionType type, HostFunction implementation) {}

  private final LiveItem.Instance live;

  private HostInstance(Map<String, LiveItem> items) {
    this.live = new LiveItem.Instance(items);
  }

  /** Starts an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** The functions of the host, by name. */
  public Map<String, Function> functions() {
    Map<String, Function> functions = new LinkedHashMap<>();
    live.items()
        .forEach(
            (name, item) -> {
              if (item instanceof LiveItem.OfHost function) {
                functions.put(name, new Function(function.type(), function.implementation()));
              }
            });
    return Collections.unmodifiableMap(functions);
  }

  LiveItem.Instance live() {
    return live;
  }

  /** Collects the items of an instance; a later item replaces an earlier one of the same name. */
  public static final class Builder {
    private final Map<String, LiveItem> items = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds a function of the host.
     *
     * @param type the function's type; it refers to resources by the {@link ResourceType}s that are
     *     offered with {@link #resource}, here or in another instance
     */
    public Builder function(String name, FunctionType type, HostFunction implementation) {
      return item(name, new LiveItem.OfHost(type, implementation));
    }

    /** Adds a function of a component instance; it can have a different name there. */
    public Builder function(String name, GuestFunction function) {
      return item(name, new LiveItem.OfGuest(function));
    }

    /**
     * Adds a resource type, of the {@linkplain ResourceType#host host} or of a component instance.
     */
    public Builder resource(String name, ResourceType type) {
      return item(name, new LiveItem.Resource(type));
    }

    /** Adds an instance inside this one. */
    public Builder instance(String name, HostInstance instance) {
      return item(name, instance.live());
    }

    /** Adds an instance inside this one that a component instance exports. */
    public Builder instance(String name, ExportedInstance instance) {
      return item(name, instance.live());
    }

    /** Adds a core module; see {@link Component#loadModule}. */
    public Builder module(String name, PreparedModule module) {
      return item(name, new LiveItem.Module(new Item.CoreModule(module)));
    }

    /** Adds a component, for the importer to instantiate. */
    public Builder component(String name, Component component) {
      return item(name, new LiveItem.OfComponent(component.item()));
    }

    Builder item(String name, LiveItem item) {
      items.put(name, item);
      return this;
    }

    /** Builds the instance. */
    public HostInstance build() {
      return new HostInstance(items);
    }
  }
}
