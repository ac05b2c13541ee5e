package io.witbindgen.runtime;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.instantiate.LiveItem;
import java.util.Map;

/**
 * The items that the host offers to a component: functions, instances, resource types, core modules
 * and components, by name. Immutable: threads can share it, and any number of instances can be made
 * with it.
 *
 * <p>Names with different versions match if the versions are compatible. Items that the component
 * does not import are ignored.
 */
public final class Imports {
  private static final HostFunction TRAP =
      (cx, flat) -> {
        throw new TrapException(TrapReason.HOST_FAILED, "the host does not provide this function");
      };

  private final HostInstance root;

  private Imports(HostInstance root) {
    this.root = root;
  }

  /** No imports. */
  public static Imports none() {
    return builder().build();
  }

  /**
   * Placeholders for everything that a component imports: functions that trap when they are called,
   * and resource types that have no resources.
   */
  public static Imports trapping(Component component) {
    return new Imports(trapping(component.imports()));
  }

  private static HostInstance trapping(Map<String, ExternType> wanted) {
    HostInstance.Builder trapping = HostInstance.builder();
    wanted.forEach(
        (name, type) -> {
          switch (type.kind()) {
            case FUNCTION -> trapping.function(name, ((ExternType.Function) type).type(), TRAP);
            case INSTANCE ->
                trapping.instance(name, trapping(((ExternType.Instance) type).exports()));
            case RESOURCE -> trapping.resource(name, ((ExternType.Resource) type).resource());
            case OTHER -> {
              // Types need nothing, and no placeholder exists for a module.
            }
          }
        });
    return trapping.build();
  }

  /** Starts an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  Map<String, LiveItem> items() {
    return root.live().items();
  }

  /** Collects the host's items; a later item replaces an earlier one of the same name. */
  public static final class Builder {
    private final HostInstance.Builder root = HostInstance.builder();

    private Builder() {}

    /** Adds a function that is imported directly. */
    public Builder function(String name, FunctionType type, HostFunction implementation) {
      root.function(name, type, implementation);
      return this;
    }

    /** Adds a function of a component instance. */
    public Builder function(String name, GuestFunction function) {
      root.function(name, function);
      return this;
    }

    /** Adds an instance, under a name such as {@code my:component/logger@1.0.0}. */
    public Builder instance(String name, HostInstance instance) {
      root.instance(name, instance);
      return this;
    }

    /**
     * Adds an instance that a component instance exports: the importer calls that component
     * directly, and uses its resource types.
     */
    public Builder instance(String name, ExportedInstance instance) {
      root.instance(name, instance);
      return this;
    }

    /** Adds a resource type that is imported directly. */
    public Builder resource(String name, ResourceType type) {
      root.resource(name, type);
      return this;
    }

    /** Adds a core module; see {@link Component#loadModule}. */
    public Builder module(String name, PreparedModule module) {
      root.module(name, module);
      return this;
    }

    /** Adds a component, for the importer to instantiate. */
    public Builder component(String name, Component component) {
      root.component(name, component);
      return this;
    }

    /** Builds the imports. */
    public Imports build() {
      return new Imports(root.build());
    }
  }
}
