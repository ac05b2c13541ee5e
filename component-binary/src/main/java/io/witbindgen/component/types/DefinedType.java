package io.witbindgen.component.types;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;

/**
 * The type that a type index denotes.
 *
 * <p>Each import and export of a type makes a new object, equal in structure to the one it names;
 * the external visibility of types is about these objects, not about their structure.
 */
public sealed interface DefinedType {
  Kind kind();

  /** The five kinds of type. */
  enum Kind {
    VALUE("a type of values"),
    FUNCTION("a function type"),
    COMPONENT("a component type"),
    INSTANCE("an instance type"),
    RESOURCE("a resource type");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** In words, with an article. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** A type of values. */
  record OfValues(ValueType type) implements DefinedType {
    @Override
    public Kind kind() {
      return Kind.VALUE;
    }
  }

  /** A type of functions. */
  record OfFunctions(FunctionType type) implements DefinedType {
    @Override
    public Kind kind() {
      return Kind.FUNCTION;
    }
  }

  /** A type of components. */
  record OfComponents(ComponentType type) implements DefinedType {
    @Override
    public Kind kind() {
      return Kind.COMPONENT;
    }
  }

  /** A type of instances. */
  record OfInstances(InstanceType type) implements DefinedType {
    @Override
    public Kind kind() {
      return Kind.INSTANCE;
    }
  }

  /** A resource type. */
  record OfResources(ResourceType type) implements DefinedType {
    @Override
    public Kind kind() {
      return Kind.RESOURCE;
    }
  }
}
