package io.witbindgen.abi.core;

import io.witbindgen.abi.TrapException;

/**
 * A core function that can be called: one that a core module exports, or one that the host offers
 * to core code.
 *
 * <p>Values travel as raw bits in {@code long}s: an i32 or f32 occupies the low 32 bits. A caller
 * passes i32 and f32 bits zero-extended; a callee must look at the low 32 bits only.
 */
public interface CoreFunction {
  /** The signature; arguments and results have its arity. */
  CoreFunctionType type();

  /**
   * Calls the function.
   *
   * @param args the arguments' bits, as many as the signature has parameters
   * @return the results' bits, as many as the signature has results; the caller may keep the array
   * @throws TrapException if the core code traps
   */
  long[] call(long... args);
}
