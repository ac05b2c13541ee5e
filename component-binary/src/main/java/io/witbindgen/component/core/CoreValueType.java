package io.witbindgen.component.core;

import io.witbindgen.abi.CoreType;
import java.util.Locale;

/** The type of a core value: a number, a vector, or a reference. */
public sealed interface CoreValueType extends StorageType {
  /** What the canonical ABI sees of this type. */
  CoreType kind();

  /** A number or vector type. */
  enum Numeric implements CoreValueType {
    I32(CoreType.I32),
    I64(CoreType.I64),
    F32(CoreType.F32),
    F64(CoreType.F64),
    V128(CoreType.V128);

    private final CoreType kind;

    Numeric(CoreType kind) {
      this.kind = kind;
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
