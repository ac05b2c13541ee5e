package io.witbindgen.runtime.builtin;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.runtime.call.CanonFunction;
import io.witbindgen.runtime.call.HostFunction;

/**
 * The built-ins with which an instance holds back further calls (spec: {@code canon
 * backpressure.{inc,dec}}). They do not leave the instance.
 */
public final class BackpressureBuiltIns {
  private BackpressureBuiltIns() {}

  /** {@code backpressure.inc}. */
  public static CoreFunction increment(CoreFunctionType signature, InstanceState instance) {
    return change(signature, instance, 1);
  }

  /** {@code backpressure.dec}. */
  public static CoreFunction decrement(CoreFunctionType signature, InstanceState instance) {
    return change(signature, instance, -1);
  }

  private static CoreFunction change(CoreFunctionType signature, InstanceState instance, int by) {
    return new CanonFunction(
        signature,
        args -> {
          instance.changeBackpressure(by);
          return HostFunction.NO_RESULTS;
        });
  }
}
