package io.witbindgen.runtime.call;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.component.model.CanonDefinition;
import java.util.List;

/**
 * Makes the core functions of the built-ins for a task's own state, which mean something without
 * async too (spec: {@code canon context.*}, {@code canon backpressure.*}).
 */
public final class TaskFunctions {
  private static final long U32_MASK = 0xffff_ffffL;
  private static final CoreFunctionType NOTHING = new CoreFunctionType(List.of(), List.of());

  private TaskFunctions() {}

  /** The core function of a built-in for an instance. */
  public static CoreFunction of(CanonDefinition builtIn, InstanceState instance) {
    if (builtIn instanceof CanonDefinition.Context context) {
      return context(context, instance);
    }
    int by = builtIn.kind() == CanonDefinition.Kind.BACKPRESSURE_INC ? 1 : -1;
    return LoweredFunctions.of(
        NOTHING,
        args -> {
          instance.changeBackpressure(by);
          return HostFunction.NO_RESULTS;
        });
  }

  private static CoreFunction context(CanonDefinition.Context context, InstanceState instance) {
    int slot = context.slot();
    List<CoreType> value = List.of(context.type().kind());
    if (context.kind() == CanonDefinition.Kind.CONTEXT_GET) {
      return LoweredFunctions.of(
          new CoreFunctionType(List.of(), value), args -> new long[] {instance.context(slot)});
    }
    boolean narrow = context.type().kind() == CoreType.I32;
    return LoweredFunctions.of(
        new CoreFunctionType(value, List.of()),
        args -> {
          instance.setContext(slot, narrow ? args[0] & U32_MASK : args[0]);
          return HostFunction.NO_RESULTS;
        });
  }
}
