package io.witbindgen.runtime.plan;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.runtime.engine.PreparedModule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The item that an index refers to, after following aliases. */
public sealed interface Item {
  /** The kinds of item. */
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

  /** A core module, prepared. */
  record CoreModule(PreparedModule prepared) implements Item {
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
   * A core instance made from a module.
   *
   * @param coreInstance its position among the plan's core instances
   */
  record InstantiatedModule(int coreInstance) implements CoreInstance {}

  /** A core instance made from existing items. */
  record CoreBundle(Map<String, Item> exports) implements CoreInstance {}

  /** An export of a core instance: a function, table, memory, global or tag. */
  record CoreExport(int coreInstance, String name) implements Item {
    @Override
    public Kind kind() {
      return Kind.CORE_EXPORT;
    }
  }

  /**
   * A core function made by a canonical definition: its position among the plan's canonical
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

  /**
   * A resource type. The plan's object represents a different one in each instance: the one created
   * there, or given for an import.
   */
  record TypeOfResource(ResourceType type) implements Type {}

  /** A type of any other kind; linking needs to know no more about it. */
  record OtherType() implements Type {}

  /** A component function. */
  sealed interface Function extends Item {
    @Override
    default Kind kind() {
      return Kind.FUNCTION;
    }

    FunctionType type();
  }

  /**
   * A lifted core function.
   *
   * @param callee a {@link CoreExport} or {@link CoreFunction}
   * @param instance the component instance it belongs to, as a position in {@link
   *     LinkPlan#instances}
   */
  record LiftedFunction(FunctionType type, Item callee, LinkedOptions options, int instance)
      implements Function {
    /** Its name in messages, if it is not exported under a name. */
    public String name() {
      return callee instanceof CoreExport export ? export.name() : "a function";
    }
  }

  /**
   * A function that the root imports.
   *
   * @param path the names of the enclosing imported instances, outermost first, and its own
   */
  record ImportedFunction(FunctionType type, List<String> path) implements Function {
    public ImportedFunction {
      path = List.copyOf(path);
    }

    /** Its name in messages: {@code my:component/logger#log}. */
    public String name() {
      int last = path.size() - 1;
      return last == 0
          ? path.get(0)
          : String.join("/", path.subList(0, last)) + "#" + path.get(last);
    }
  }

  /** A component, with the scope that it closes over; null for a self-contained one. */
  record Component(ValidatedComponent validated, @Nullable Scope scope, ModuleLoader loader)
      implements Item {
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
