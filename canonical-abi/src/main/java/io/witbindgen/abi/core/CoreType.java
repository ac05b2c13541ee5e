package io.witbindgen.abi.core;

/**
 * A core WebAssembly value type, as finely as the canonical ABI distinguishes them: the four number
 * types that values flatten to, and two more that a core signature can mention but that no lifted
 * or lowered function uses.
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
