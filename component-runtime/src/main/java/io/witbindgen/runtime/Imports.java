package io.witbindgen.runtime;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.engine.CoreModule;
import io.witbindgen.runtime.instantiate.LiveItem;
import java.util.Map;

/**
 * What the host offers to a component: functions, instances, resource types, core modules and
 * components, by name. Immutable.
 *
 * <p>Names with versions match as far as the versions are compatible. What is offered beyond what
 * the component imports does not matter.
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

  /** Nothing. */
  public static Imports none() {
    return builder().build();
  }

  /**
   * Functions that trap when they are called, for everything that a component imports, and resource
   * types of which there are no resources.
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
              // Types need nothing, and there is no such thing as a module that traps.
            }
          }
        });
    return trapping.build();
  }

  /** Starts with nothing. */
  public static Builder builder() {
    return new Builder();
  }

  Map<String, LiveItem> items() {
    return root.live().items();
  }

  /** Collects what the host offers; a second item of the same name replaces the first. */
  public static final class Builder {
    private final HostInstance.Builder root = HostInstance.builder();

    private Builder() {}

    /** Adds a function that is imported by itself. */
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
     * directly, and has its resource types.
     */
    public Builder instance(String name, ExportedInstance instance) {
      root.instance(name, instance);
      return this;
    }

    /** Adds a resource type that is imported by itself. */
    public Builder resource(String name, ResourceType type) {
      root.resource(name, type);
      return this;
    }

    /** Adds a core module; see {@link Component#loadModule}. */
    public Builder module(String name, CoreModule module) {
      root.module(name, module);
      return this;
    }

    /** Adds a component, for the importer to instantiate. */
    public Builder component(String name, Component component) {
      root.component(name, component);
      return this;
    }

    /** The imports. */
    public Imports build() {
      return new Imports(root.build());
    }
  }
}
