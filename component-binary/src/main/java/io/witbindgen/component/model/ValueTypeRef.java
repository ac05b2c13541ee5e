package io.witbindgen.component.model;

import io.witbindgen.basics.Kinds;

/** A reference to a type of values: a primitive, or an index. */
public sealed interface ValueTypeRef {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The two kinds of reference. */
  enum Kind {
    PRIMITIVE(Primitive.class),
    INDEX(Index.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends ValueTypeRef> type;

    Kind(Class<? extends ValueTypeRef> type) {
      this.type = type;
    }
  }

  /** A primitive type. */
  record Primitive(PrimitiveType type) implements ValueTypeRef {}

  /** An index of the type index space. */
  record Index(int type) implements ValueTypeRef {}
}
