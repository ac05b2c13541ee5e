package io.witbindgen.component.core;

import io.witbindgen.basics.Kinds;
import java.util.Locale;

/** The target of a reference type. */
public sealed interface HeapType {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The two ways to write a heap type. */
  enum Kind {
    ABSTRACT(Abstract.class),
    CONCRETE(Concrete.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends HeapType> type;

    Kind(Class<? extends HeapType> type) {
      this.type = type;
    }
  }

  /** The named heap types of core WebAssembly. */
  enum Name {
    NOEXN(0x74),
    NOFUNC(0x73),
    NOEXTERN(0x72),
    NONE(0x71),
    FUNC(0x70),
    EXTERN(0x6f),
    ANY(0x6e),
    EQ(0x6d),
    I31(0x6c),
    STRUCT(0x6b),
    ARRAY(0x6a),
    EXN(0x69);

    private final int code;

    Name(int code) {
      this.code = code;
    }

    /** The binary code. */
    public int code() {
      return code;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One of the named heap types. */
  record Abstract(Name name, boolean shared) implements HeapType {
    @Override
    public String toString() {
      return shared ? "(shared " + name + ")" : name.toString();
    }
  }

  /** A type of the surrounding core type index space. */
  record Concrete(int type) implements HeapType {
    @Override
    public String toString() {
      return Integer.toUnsignedString(type);
    }
  }
}
