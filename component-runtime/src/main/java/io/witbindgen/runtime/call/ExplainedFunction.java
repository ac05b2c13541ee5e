package io.witbindgen.runtime.call;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.runtime.limit.HostEntry;

/**
 * A core function of the guest that lifting and lowering call, realloc or post-return, whose traps
 * say why the call was stopped.
 *
 * @param function the guest's function
 * @param entry the entry point to its root instance
 */
public record ExplainedFunction(CoreFunction function, HostEntry entry) implements CoreFunction {
  @Override
  public CoreFunctionType type() {
    return function.type();
  }

  @Override
  public long[] call(long... args) {
    try {
      return function.call(args);
    } catch (TrapException e) {
      throw entry.explain(e);
    }
  }
}
