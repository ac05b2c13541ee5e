package io.witbindgen.runtime.builtin;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.runtime.call.CanonFunction;

/**
 * Built-ins that this runtime does not support yet. Guests often import built-ins that they never
 * call, so the function exists and traps only when it is called.
 */
public final class UnsupportedBuiltIns {
  private UnsupportedBuiltIns() {}

  /** A function that traps, naming the built-in. */
  public static CoreFunction of(
      CoreFunctionType signature, InstanceState instance, CanonDefinition.Kind builtIn) {
    return new CanonFunction(
        signature,
        args -> {
          instance.requireMayLeave();
          throw new TrapException(
              TrapReason.UNSUPPORTED,
              "the guest called `" + builtIn + "`, which this runtime does not support yet");
        });
  }
}
