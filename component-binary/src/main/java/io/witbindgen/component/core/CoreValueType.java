package io.witbindgen.component.core;

import io.witbindgen.abi.core.CoreType;
import java.util.Locale;

/** The type of a core value: a number, a vector, or a reference. */
public sealed interface CoreValueType extends StorageType {
  /** The corresponding type of the canonical ABI. */
  CoreType kind();

  /** A number or vector type. */
  enum Numeric implements CoreValueType {
    I32(CoreType.I32, 0x7f),
    I64(CoreType.I64, 0x7e),
    F32(CoreType.F32, 0x7d),
    F64(CoreType.F64, 0x7c),
    V128(CoreType.V128, 0x7b);

    private final CoreType kind;
    private final int code;

    Numeric(CoreType kind, int code) {
      this.kind = kind;
      this.code = code;
    }

    /**
     * The number or vector type for a type of the canonical ABI.
     *
     * @throws IllegalArgumentException if it is a reference type
     */
    public static Numeric of(CoreType type) {
      return switch (type) {
        case I32 -> I32;
        case I64 -> I64;
        case F32 -> F32;
        case F64 -> F64;
        case V128 -> V128;
        case REFERENCE -> throw new IllegalArgumentException("not a number or vector: " + type);
      };
    }

    /** The binary code. */
    public int code() {
      return code;
    }

    @Override
    public CoreType kind() {
      return kind;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A reference type. */
  record Reference(boolean nullable, HeapType heap) implements CoreValueType {
    @Override
    public CoreType kind() {
      return CoreType.REFERENCE;
    }

    @Override
    public String toString() {
      return "(ref " + (nullable ? "null " : "") + heap + ")";
    }
  }
}
