package io.witbindgen.component.decode;

import io.witbindgen.component.model.Slice;

/** The kind of a file according to its first eight bytes (Binary, "Component Definitions"). */
public enum BinaryKind {
  /** A component, WIT packages in their binary encoding among them. */
  COMPONENT,
  /** A core module. */
  CORE_MODULE,
  /** A WebAssembly binary of another layer or version, or one that ends too early. */
  UNKNOWN,
  /** Not a WebAssembly binary. */
  NONE;

  /** The kind of a file, of which only the first eight bytes are needed. */
  public static BinaryKind of(byte[] start) {
    return Preamble.kind(Slice.of(start));
  }
}
