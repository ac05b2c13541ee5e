package io.witbindgen.abi.core;

import io.witbindgen.abi.TrapException;

/**
 * A callable core function: an export of a core module, or one that the host provides to core code.
 *
 * <p>Values travel as raw bits in {@code long}s: an i32 or f32 occupies the low 32 bits. A caller
 * passes i32 and f32 bits zero-extended; a callee must look only at the low 32 bits.
 */
public interface CoreFunction {
  /** The signature; arguments and results match it in number. */
  CoreFunctionType type();

  /**
   * Calls the function.
   *
   * @param args the arguments' bits, one for each parameter of the signature
   * @return the results' bits, one for each result of the signature; the caller can keep the array
   * @throws TrapException if the core code traps
   */
  long[] call(long... args);
}
