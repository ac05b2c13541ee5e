package io.witbindgen.compose.types;

import io.witbindgen.component.model.PrimitiveType;
import java.util.Locale;

/** A type of values. */
public sealed interface ValueType extends Type
    permits ValueType.Primitive, ValueType.Handle, Defined {
  @Override
  default Kind kind() {
    return Kind.VALUE;
  }

  /** Whether values of the type can hold a borrowed handle. */
  boolean borrows();

  /** The depth of nested types, this one included. */
  int depth();

  /** A type without parts and without a name; if it has a name, it is an alias. */
  record Primitive(PrimitiveType type) implements ValueType {
    @Override
    public String describe() {
      return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public boolean borrows() {
      return false;
    }

    @Override
    public int depth() {
      return 1;
    }

    @Override
    public String toString() {
      return describe();
    }
  }

  /** A handle to a resource: owned, or lent for the duration of a call. */
  record Handle(boolean owned, Resource resource) implements ValueType {
    @Override
    public String describe() {
      return owned ? "own" : "borrow";
    }

    @Override
    public boolean borrows() {
      return !owned;
    }

    @Override
    public int depth() {
      return 1;
    }

    @Override
    public String toString() {
      return owned ? resource.name() : "borrow<" + resource.name() + ">";
    }
  }
}
