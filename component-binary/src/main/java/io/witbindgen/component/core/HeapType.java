package io.witbindgen.component.core;

import java.util.Locale;

/** What a reference points to. */
public sealed interface HeapType {
  Kind kind();

  /** The two ways to write a heap type. */
  enum Kind {
    ABSTRACT,
    CONCRETE
  }

  /** The named heap types of core WebAssembly. */
  enum Name {
    NOEXN,
    NOFUNC,
    NOEXTERN,
    NONE,
    FUNC,
    EXTERN,
    ANY,
    EQ,
    I31,
    STRUCT,
    ARRAY,
    EXN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One of the named heap types. */
  record Abstract(Name name, boolean shared) implements HeapType {
    @Override
    public Kind kind() {
      return Kind.ABSTRACT;
    }

    @Override
    public String toString() {
      return shared ? "(shared " + name + ")" : name.toString();
    }
  }

  /** A type of the surrounding core type index space. */
  record Concrete(int type) implements HeapType {
    @Override
    public Kind kind() {
      return Kind.CONCRETE;
    }

    @Override
    public String toString() {
      return Integer.toUnsignedString(type);
    }
  }
}
