package io.witbindgen.component.decode;

import io.witbindgen.component.model.Slice;

/** What a file is by its first eight bytes (Binary, "Component Definitions"). */
public enum BinaryKind {
  /** A component, WIT packages in their binary encoding among them. */
  COMPONENT,
  /** A core module. */
  CORE_MODULE,
  /** A WebAssembly binary of another layer or version, or one that ends too early. */
  UNKNOWN,
  /** No WebAssembly binary. */
  NONE;

  /** The kind of a file, of which the first eight bytes are enough. */
  public static BinaryKind of(byte[] start) {
    return Preamble.kind(Slice.of(start));
  }
}
