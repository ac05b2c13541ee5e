package io.witbindgen.component.model;

/** The type of an import or export, as an index or a bound. */
public sealed interface ExternType {
  Kind kind();

  /** The sort of what has this type. */
  default Sort sort() {
    return switch (kind()) {
      case CORE_MODULE -> Sort.CORE_MODULE;
      case FUNCTION -> Sort.FUNC;
      case VALUE, VALUE_EQUAL -> Sort.VALUE;
      case TYPE_EQUAL, SUB_RESOURCE -> Sort.TYPE;
      case COMPONENT -> Sort.COMPONENT;
      case INSTANCE -> Sort.INSTANCE;
    };
  }

  /** The kinds of extern type, each bound a kind of its own. */
  enum Kind {
    CORE_MODULE,
    FUNCTION,
    VALUE,
    VALUE_EQUAL,
    TYPE_EQUAL,
    SUB_RESOURCE,
    COMPONENT,
    INSTANCE
  }

  /** A core module; the index is in the core type index space. */
  record CoreModule(int type) implements ExternType {
    @Override
    public Kind kind() {
      return Kind.CORE_MODULE;
    }
  }

  /** A function. */
  record Function(int type) implements ExternType {
    @Override
    public Kind kind() {
      return Kind.FUNCTION;
    }
  }

  /** A value of this type. */
  record Value(ValueTypeRef type) implements ExternType {
    @Override
    public Kind kind() {
      return Kind.VALUE;
    }
  }

  /** The value with this index, and no other. */
  record ValueEqual(int value) implements ExternType {
    @Override
    public Kind kind() {
      return Kind.VALUE_EQUAL;
    }
  }

  /** A type that equals the type with this index. */
  record TypeEqual(int type) implements ExternType {
    @Override
    public Kind kind() {
      return Kind.TYPE_EQUAL;
    }
  }

  /** Some resource type, of which nothing more is known. */
  record SubResource() implements ExternType {
    @Override
    public Kind kind() {
      return Kind.SUB_RESOURCE;
    }
  }

  /** A component. */
  record Component(int type) implements ExternType {
    @Override
    public Kind kind() {
      return Kind.COMPONENT;
    }
  }

  /** A component instance. */
  record Instance(int type) implements ExternType {
    @Override
    public Kind kind() {
      return Kind.INSTANCE;
    }
  }
}
