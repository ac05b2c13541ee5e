package io.witbindgen.runtime.plan;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.basics.Kinds;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.runtime.engine.PreparedModule;
import java.util.List;
import java.util.Optional;

/** One step of instantiation. */
public sealed interface Step {
  /** The kinds of step. */
  enum Kind {
    INSTANTIATE_MODULE(InstantiateModule.class),
    DEFINE_RESOURCE(DefineResource.class),
    LOWER(Lower.class),
    RESOURCE_BUILT_IN(ResourceBuiltIn.class),
    CONTEXT_BUILT_IN(ContextBuiltIn.class),
    BACKPRESSURE_BUILT_IN(BackpressureBuiltIn.class),
    UNSUPPORTED_BUILT_IN(UnsupportedBuiltIn.class);

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
   * @param arguments the values of the module's imports, in their order
   * @param instance the component instance in which it is made
   */
  record InstantiateModule(
      int coreInstance, PreparedModule module, List<Item> arguments, int instance) implements Step {
    public InstantiateModule {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Makes a resource type.
   *
   * @param type its representative in the plan
   * @param destructor a core function
   * @param instance the component instance that implements it
   */
  record DefineResource(ResourceType type, Optional<Item> destructor, int instance)
      implements Step {}

  /**
   * The place of a core function made by a canonical definition.
   *
   * @param number its position among the canonical functions of the plan
   * @param signature its core signature, as determined by validation
   * @param instance the component instance it belongs to
   */
  record CanonSlot(int number, CoreFunctionType signature, int instance) {}

  /**
   * Makes a core function that calls a component function.
   *
   * @param slot where it goes; its instance is the caller
   * @param callee the function that it calls
   * @param options how the caller represents the values
   */
  record Lower(CanonSlot slot, Item.Function callee, LinkedOptions options) implements Step {}

  /**
   * Makes the core function of {@code resource.new}, {@code resource.rep} or {@code resource.drop}.
   *
   * @param slot where it goes
   * @param builtIn which of them
   * @param type the resource type's representative in the plan
   */
  record ResourceBuiltIn(CanonSlot slot, CanonDefinition.Kind builtIn, ResourceType type)
      implements Step {}

  /** Makes the core function of {@code context.get} or {@code context.set}. */
  record ContextBuiltIn(CanonSlot slot, CanonDefinition.Context builtIn) implements Step {}

  /** Makes the core function of {@code backpressure.inc} or {@code backpressure.dec}. */
  record BackpressureBuiltIn(CanonSlot slot, CanonDefinition.Kind builtIn) implements Step {}

  /** Makes a core function that traps, for a built-in that this runtime does not support yet. */
  record UnsupportedBuiltIn(CanonSlot slot, CanonDefinition.Kind builtIn) implements Step {}
}
