package io.witbindgen.runtime.plan;

import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.basics.Kinds;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.runtime.engine.CoreModule;
import java.util.List;
import java.util.Optional;

/** One step of instantiation. */
public sealed interface Step {
  /** The shapes of a step. */
  enum Kind {
    INSTANTIATE_MODULE(InstantiateModule.class),
    DEFINE_RESOURCE(DefineResource.class),
    LOWER(Lower.class),
    RESOURCE_BUILT_IN(ResourceBuiltIn.class),
    TASK_BUILT_IN(TaskBuiltIn.class),
    BUILT_IN(BuiltIn.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends Step> type;

    Kind(Class<? extends Step> type) {
      this.type = type;
    }
  }

  /** The tag to dispatch on. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /**
   * Makes a core instance.
   *
   * @param coreInstance its position among the core instances
   * @param arguments what satisfies the module's imports, in their order
   * @param instance the component instance that it happens in
   */
  record InstantiateModule(int coreInstance, CoreModule module, List<Item> arguments, int instance)
      implements Step {
    public InstantiateModule {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Makes a resource type.
   *
   * @param type what stands for it in the plan
   * @param destructor a core function
   * @param instance the component instance that implements it
   */
  record DefineResource(ResourceType type, Optional<Item> destructor, int instance)
      implements Step {}

  /**
   * Makes a core function that calls a component function.
   *
   * @param canon its position among the canonical functions
   * @param callee what it calls
   * @param options how its own side of the values looks
   * @param caller the component instance that calls
   */
  record Lower(int canon, Item.Function callee, LinkedOptions options, int caller)
      implements Step {}

  /**
   * Makes the core function of {@code resource.new}, {@code resource.rep} or {@code resource.drop}.
   *
   * @param canon its position among the canonical functions
   * @param builtIn which of them
   * @param type what stands for the resource type in the plan
   * @param instance the component instance it belongs to
   */
  record ResourceBuiltIn(int canon, CanonDefinition.Kind builtIn, ResourceType type, int instance)
      implements Step {}

  /**
   * Makes the core function of {@code context.get}, {@code context.set}, {@code backpressure.inc}
   * or {@code backpressure.dec}.
   *
   * @param canon its position among the canonical functions
   * @param builtIn which of them, with its slot
   * @param instance the component instance it belongs to
   */
  record TaskBuiltIn(int canon, CanonDefinition builtIn, int instance) implements Step {}

  /**
   * Makes the core function of another canonical built-in.
   *
   * @param canon its position among the canonical functions
   * @param name the built-in, such as {@code stream.new}
   * @param instance the component instance it belongs to
   */
  record BuiltIn(int canon, String name, int instance) implements Step {}
}
