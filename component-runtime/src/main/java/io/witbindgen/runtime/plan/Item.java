package io.witbindgen.runtime.plan;

import io.witbindgen.abi.FunctionType;
import io.witbindgen.abi.ResourceType;
import io.witbindgen.abi.ValueType;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.TypeDefinition;
import java.util.Map;
import java.util.Optional;

/** What an index refers to, once aliases are followed. */
public sealed interface Item {
  /** The shapes of an item. */
  enum Kind {
    CORE_MODULE,
    CORE_TYPE,
    CORE_INSTANCE,
    CORE_EXPORT,
    CORE_FUNCTION,
    TYPE,
    FUNCTION,
    COMPONENT,
    INSTANCE
  }

  /** The tag to dispatch on. */
  Kind kind();

  /** A core module: its position in {@link LinkPlan#modules}. */
  record CoreModule(int module) implements Item {
    @Override
    public Kind kind() {
      return Kind.CORE_MODULE;
    }
  }

  /** A core type; linking needs to know no more about it. */
  record CoreType() implements Item {
    @Override
    public Kind kind() {
      return Kind.CORE_TYPE;
    }
  }

  /** A core instance. */
  sealed interface CoreInstance extends Item {
    @Override
    default Kind kind() {
      return Kind.CORE_INSTANCE;
    }
  }

  /**
   * A core instance made of a module.
   *
   * @param coreInstance its position among the plan's core instances
   * @param module the position of the module in {@link LinkPlan#modules}
   */
  record InstantiatedModule(int coreInstance, int module) implements CoreInstance {}

  /** A core instance made of what exists already. */
  record CoreBundle(Map<String, Item> exports) implements CoreInstance {}

  /** An export of a core instance: a function, table, memory, global or tag. */
  record CoreExport(int coreInstance, String name) implements Item {
    @Override
    public Kind kind() {
      return Kind.CORE_EXPORT;
    }
  }

  /**
   * A core function that a canonical definition makes: its position among the plan's canonical
   * functions.
   */
  record CoreFunction(int canon) implements Item {
    @Override
    public Kind kind() {
      return Kind.CORE_FUNCTION;
    }
  }

  /** A type. */
  sealed interface Type extends Item {
    @Override
    default Kind kind() {
      return Kind.TYPE;
    }
  }

  /** A type of values. */
  record TypeOfValues(ValueType type) implements Type {}

  /** A type of functions. */
  record TypeOfFunctions(FunctionType type) implements Type {}

  /** A resource type. */
  record TypeOfResource(ResourceType type) implements Type {}

  /** A type of instances or components, with the scope that it refers to. */
  record TypeOfScope(TypeDefinition type, Scope scope) implements Type {}

  /** A component function. */
  sealed interface Function extends Item {
    @Override
    default Kind kind() {
      return Kind.FUNCTION;
    }

    FunctionType type();
  }

  /**
   * A core function, lifted.
   *
   * @param callee a {@link CoreExport} or {@link CoreFunction}
   * @param instance the component instance it belongs to, as a position in {@link
   *     LinkPlan#instances}
   */
  record LiftedFunction(FunctionType type, Item callee, LinkedOptions options, int instance)
      implements Function {}

  /**
   * A function that the host provides.
   *
   * @param instance the name of the imported instance it is in; empty for a function imported by
   *     itself
   */
  record ImportedFunction(FunctionType type, Optional<String> instance, String name)
      implements Function {}

  /** A component, with the scope that it closes over. */
  record Component(DecodedComponent component, Scope scope) implements Item {
    @Override
    public Kind kind() {
      return Kind.COMPONENT;
    }
  }

  /** A component instance: what it exports, types included, in order. */
  record Instance(Map<String, Item> exports) implements Item {
    @Override
    public Kind kind() {
      return Kind.INSTANCE;
    }
  }
}
