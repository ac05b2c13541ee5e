package io.witbindgen.component.model;

import io.witbindgen.component.core.CoreValueType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a type definition defines. */
public sealed interface TypeDefinition {
  Kind kind();

  /** The five kinds of type. */
  enum Kind {
    VALUE,
    FUNCTION,
    COMPONENT,
    INSTANCE,
    RESOURCE
  }

  /** A type of values. */
  record Value(DefinedValueType type) implements TypeDefinition {
    @Override
    public Kind kind() {
      return Kind.VALUE;
    }
  }

  /** A type of functions. */
  record Function(boolean async, List<LabelledType> params, Optional<ValueTypeRef> result)
      implements TypeDefinition {
    public Function {
      params = List.copyOf(params);
    }

    @Override
    public Kind kind() {
      return Kind.FUNCTION;
    }
  }

  /** A type of components: a scope with index spaces of its own. */
  record Component(List<Declarator> declarators) implements TypeDefinition {
    public Component {
      declarators = List.copyOf(declarators);
    }

    @Override
    public Kind kind() {
      return Kind.COMPONENT;
    }
  }

  /** A type of instances: a scope with index spaces of its own; it declares no imports. */
  record Instance(List<Declarator> declarators) implements TypeDefinition {
    public Instance {
      declarators = List.copyOf(declarators);
    }

    @Override
    public Kind kind() {
      return Kind.INSTANCE;
    }
  }

  /**
   * A resource type, unequal to every other.
   *
   * @param destructor a core function index
   */
  record Resource(CoreValueType representation, OptionalInt destructor) implements TypeDefinition {
    @Override
    public Kind kind() {
      return Kind.RESOURCE;
    }
  }
}
