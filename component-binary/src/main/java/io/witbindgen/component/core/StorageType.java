package io.witbindgen.component.core;

/** The type of a field of a core struct or array: a value, or a packed integer. */
public sealed interface StorageType permits StorageType.Packed, CoreValueType {
  /** An integer narrower than a value. */
  enum Packed implements StorageType {
    I8,
    I16
  }
}
