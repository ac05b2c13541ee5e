package io.witbindgen.component.model;

/** A mention of a type of values: a primitive, or an index. */
public sealed interface ValueTypeRef {
  Kind kind();

  /** The two ways to mention a type. */
  enum Kind {
    PRIMITIVE,
    INDEX
  }

  /** A primitive type. */
  record Primitive(PrimitiveType type) implements ValueTypeRef {
    @Override
    public Kind kind() {
      return Kind.PRIMITIVE;
    }
  }

  /** An index of the type index space. */
  record Index(int type) implements ValueTypeRef {
    @Override
    public Kind kind() {
      return Kind.INDEX;
    }
  }
}
