package io.witbindgen.component.model;

import io.witbindgen.basics.Kinds;
import io.witbindgen.component.core.CoreValueType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The content of a type definition. */
public sealed interface TypeDefinition {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The five kinds of type. */
  enum Kind {
    VALUE(Value.class),
    FUNCTION(Function.class),
    COMPONENT(Component.class),
    INSTANCE(Instance.class),
    RESOURCE(Resource.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends TypeDefinition> type;

    Kind(Class<? extends TypeDefinition> type) {
      this.type = type;
    }
  }

  /** A type of values. */
  record Value(DefinedValueType type) implements TypeDefinition {}

  /** A type of functions. */
  record Function(boolean async, List<LabelledType> params, Optional<ValueTypeRef> result)
      implements TypeDefinition {
    public Function {
      params = List.copyOf(params);
    }
  }

  /** A type of components: a scope with index spaces of its own. */
  record Component(List<Declarator> declarators) implements TypeDefinition {
    public Component {
      declarators = List.copyOf(declarators);
    }
  }

  /** A type of instances: a scope with index spaces of its own; it declares no imports. */
  record Instance(List<Declarator> declarators) implements TypeDefinition {
    public Instance {
      declarators = List.copyOf(declarators);
    }
  }

  /**
   * A resource type, unequal to every other.
   *
   * @param destructor a core function index
   */
  record Resource(CoreValueType representation, OptionalInt destructor) implements TypeDefinition {}
}
