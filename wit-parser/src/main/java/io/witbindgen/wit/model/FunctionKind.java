package io.witbindgen.wit.model;

/** How a function stands to a resource. */
public sealed interface FunctionKind {
  /** The shapes of that relation. */
  enum Kind {
    /** {@link Free}. */
    FREE,
    /** {@link Method}. */
    METHOD,
    /** {@link Static}. */
    STATIC,
    /** {@link Constructor}. */
    CONSTRUCTOR
  }

  /** Which of the shapes this is. */
  Kind kind();

  /** A function of no resource. */
  record Free() implements FunctionKind {
    @Override
    public Kind kind() {
      return Kind.FREE;
    }
  }

  /**
   * A function whose first parameter is {@code self}, a borrow of the resource.
   *
   * @param resource the resource that declares it
   */
  record Method(TypeDefinition resource) implements FunctionKind {
    @Override
    public Kind kind() {
      return Kind.METHOD;
    }
  }

  /**
   * A function that a resource declares but that has no {@code self}.
   *
   * @param resource the resource that declares it
   */
  record Static(TypeDefinition resource) implements FunctionKind {
    @Override
    public Kind kind() {
      return Kind.STATIC;
    }
  }

  /**
   * The function that makes a resource; its result is an owning handle, or a {@code result} of one.
   *
   * @param resource the resource that it makes
   */
  record Constructor(TypeDefinition resource) implements FunctionKind {
    @Override
    public Kind kind() {
      return Kind.CONSTRUCTOR;
    }
  }
}
