package io.witbindgen.abi.core;

/**
 * A core WebAssembly value type, as far as the canonical ABI tells them apart: the four number
 * types that values flatten to, and two more that a core signature may mention but no lifted or
 * lowered function has.
 */
public enum CoreType {
  I32,
  I64,
  F32,
  F64,
  V128,
  /** Any reference type. */
  REFERENCE
}
