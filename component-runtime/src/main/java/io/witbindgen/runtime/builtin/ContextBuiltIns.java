package io.witbindgen.runtime.builtin;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.runtime.call.CanonFunction;
import io.witbindgen.runtime.call.HostFunction;

/**
 * The built-ins for task-local storage (spec: {@code canon context.*}). They do not leave the
 * instance, so they work during realloc and post-return as well.
 */
public final class ContextBuiltIns {
  private ContextBuiltIns() {}

  /** {@code context.get} of a slot. */
  public static CoreFunction get(CoreFunctionType signature, InstanceState instance, int slot) {
    return new CanonFunction(signature, args -> new long[] {instance.running().context(slot)});
  }

  /** {@code context.set} of a slot. */
  public static CoreFunction set(CoreFunctionType signature, InstanceState instance, int slot) {
    long mask = signature.params().get(0) == CoreType.I32 ? U32.MAX : -1L;
    return new CanonFunction(
        signature,
        args -> {
          instance.running().setContext(slot, args[0] & mask);
          return HostFunction.NO_RESULTS;
        });
  }
}
