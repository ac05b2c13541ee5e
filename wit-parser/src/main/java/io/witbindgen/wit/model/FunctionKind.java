package io.witbindgen.wit.model;

import io.witbindgen.basics.Kinds;

/** The relation of a function to a resource. */
public sealed interface FunctionKind {
  /** The shapes of that relation. */
  enum Kind {
    FREE(Free.class),
    METHOD(Method.class),
    STATIC(Static.class),
    CONSTRUCTOR(Constructor.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends FunctionKind> type;

    Kind(Class<? extends FunctionKind> type) {
      this.type = type;
    }
  }

  /** The case that this is. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** A function of no resource. */
  record Free() implements FunctionKind {}

  /**
   * A function whose first parameter is {@code self}, a borrow of the resource.
   *
   * @param resource the resource that declares it
   */
  record Method(TypeDefinition resource) implements FunctionKind {}

  /**
   * A function that a resource declares but that has no {@code self}.
   *
   * @param resource the resource that declares it
   */
  record Static(TypeDefinition resource) implements FunctionKind {}

  /**
   * The function that makes a resource; its result is an owning handle, or a {@code result} of one.
   *
   * @param resource the resource that it makes
   */
  record Constructor(TypeDefinition resource) implements FunctionKind {}
}
