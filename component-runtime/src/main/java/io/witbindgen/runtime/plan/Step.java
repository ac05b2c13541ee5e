package io.witbindgen.runtime.plan;

import java.util.List;

/** One step of instantiation. */
public sealed interface Step {
  /** The shapes of a step. */
  enum Kind {
    INSTANTIATE_MODULE,
    LOWER,
    BUILT_IN
  }

  /** The tag to dispatch on. */
  Kind kind();

  /**
   * Makes a core instance.
   *
   * @param coreInstance its position among the core instances
   * @param module the position of the module in {@link LinkPlan#modules}
   * @param arguments what satisfies the module's imports, in their order
   * @param instance the component instance that it happens in
   */
  record InstantiateModule(int coreInstance, int module, List<Item> arguments, int instance)
      implements Step {
    public InstantiateModule {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Kind kind() {
      return Kind.INSTANTIATE_MODULE;
    }
  }

  /**
   * Makes a core function that calls a component function.
   *
   * @param canon its position among the canonical functions
   * @param callee what it calls
   * @param options how its own side of the values looks
   * @param caller the component instance that calls
   */
  record Lower(int canon, Item.Function callee, LinkedOptions options, int caller) implements Step {
    @Override
    public Kind kind() {
      return Kind.LOWER;
    }
  }

  /**
   * Makes the core function of a canonical built-in.
   *
   * @param canon its position among the canonical functions
   * @param name the built-in, such as {@code resource.drop}
   * @param instance the component instance it belongs to
   */
  record BuiltIn(int canon, String name, int instance) implements Step {
    @Override
    public Kind kind() {
      return Kind.BUILT_IN;
    }
  }
}
