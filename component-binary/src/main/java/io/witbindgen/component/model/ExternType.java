package io.witbindgen.component.model;

import io.witbindgen.basics.Kinds;

/** The type of an import or export, as an index or a bound. */
public sealed interface ExternType {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The sort of the items with this type. */
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

  /** The kinds of extern type, with one kind for each bound. */
  enum Kind {
    CORE_MODULE(CoreModule.class),
    FUNCTION(Function.class),
    VALUE(Value.class),
    VALUE_EQUAL(ValueEqual.class),
    TYPE_EQUAL(TypeEqual.class),
    SUB_RESOURCE(SubResource.class),
    COMPONENT(Component.class),
    INSTANCE(Instance.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends ExternType> type;

    Kind(Class<? extends ExternType> type) {
      this.type = type;
    }
  }

  /** A core module; the index is in the core type index space. */
  record CoreModule(int type) implements ExternType {}

  /** A function. */
  record Function(int type) implements ExternType {}

  /** A value of this type. */
  record Value(ValueTypeRef type) implements ExternType {}

  /** The value with this index, and no other. */
  record ValueEqual(int value) implements ExternType {}

  /** A type that equals the type with this index. */
  record TypeEqual(int type) implements ExternType {}

  /** A resource type of which nothing more is known. */
  record SubResource() implements ExternType {}

  /** A component. */
  record Component(int type) implements ExternType {}

  /** A component instance. */
  record Instance(int type) implements ExternType {}
}
