package io.witbindgen.component.types;

import io.witbindgen.abi.FunctionType;
import io.witbindgen.abi.ValueType;
import io.witbindgen.component.model.Sort;

/** The type of an import or export. */
public sealed interface ItemType {
  Kind kind();

  /** The sort of what has this type. */
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
    CORE_MODULE,
    FUNCTION,
    VALUE,
    TYPE,
    COMPONENT,
    INSTANCE
  }

  /** A core module. */
  record CoreModule(CoreModuleType type) implements ItemType {
    @Override
    public Kind kind() {
      return Kind.CORE_MODULE;
    }
  }

  /** A function. */
  record Function(FunctionType type) implements ItemType {
    @Override
    public Kind kind() {
      return Kind.FUNCTION;
    }
  }

  /** A value. */
  record Value(ValueType type) implements ItemType {
    @Override
    public Kind kind() {
      return Kind.VALUE;
    }
  }

  /**
   * A type: this type, where it is known outside; a resource type is abstract if the component or
   * instance type around it lists it among its own.
   */
  record Type(DefinedType type) implements ItemType {
    @Override
    public Kind kind() {
      return Kind.TYPE;
    }
  }

  /** A component. */
  record Component(ComponentType type) implements ItemType {
    @Override
    public Kind kind() {
      return Kind.COMPONENT;
    }
  }

  /** A component instance. */
  record Instance(InstanceType type) implements ItemType {
    @Override
    public Kind kind() {
      return Kind.INSTANCE;
    }
  }
}
