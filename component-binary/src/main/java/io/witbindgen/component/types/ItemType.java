package io.witbindgen.component.types;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.basics.Kinds;
import io.witbindgen.component.model.Sort;

/** The type of an import or export. */
public sealed interface ItemType {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The sort of the items with this type. */
  default Sort sort() {
    return switch (kind()) {
      case CORE_MODULE -> Sort.CORE_MODULE;
      case FUNCTION -> Sort.FUNC;
      case VALUE -> Sort.VALUE;
      case TYPE -> Sort.TYPE;
      case COMPONENT -> Sort.COMPONENT;
      case INSTANCE -> Sort.INSTANCE;
    };
  }

  /** The kinds of item, one a sort that can be imported or exported. */
  enum Kind {
    CORE_MODULE(CoreModule.class),
    FUNCTION(Function.class),
    VALUE(Value.class),
    TYPE(Type.class),
    COMPONENT(Component.class),
    INSTANCE(Instance.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends ItemType> type;

    Kind(Class<? extends ItemType> type) {
      this.type = type;
    }
  }

  /** A core module. */
  record CoreModule(CoreModuleType type) implements ItemType {}

  /** A function. */
  record Function(FunctionType type) implements ItemType {}

  /** A value. */
  record Value(ValueType type) implements ItemType {}

  /**
   * A type that is visible outside; a resource type is abstract if the component or instance type
   * around it lists it among its own.
   */
  record Type(DefinedType type) implements ItemType {}

  /** A component. */
  record Component(ComponentType type) implements ItemType {}

  /** A component instance. */
  record Instance(InstanceType type) implements ItemType {}
}
