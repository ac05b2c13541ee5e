package io.witbindgen.runtime.call;

import io.witbindgen.abi.CoreFunction;
import io.witbindgen.abi.CoreFunctionType;
import io.witbindgen.abi.CoreType;
import io.witbindgen.abi.Handles;
import io.witbindgen.abi.InstanceState;
import io.witbindgen.abi.ResourceType;
import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.util.List;

/** Makes the core functions of the built-ins for resources (spec: {@code canon resource.*}). */
public final class ResourceFunctions {
  private static final CoreFunctionType NUMBER_TO_NUMBER =
      new CoreFunctionType(List.of(CoreType.I32), List.of(CoreType.I32));
  private static final CoreFunctionType NUMBER_TO_NOTHING =
      new CoreFunctionType(List.of(CoreType.I32), List.of());

  private ResourceFunctions() {}

  /** {@code resource.new}. */
  public static CoreFunction create(InstanceState instance, ResourceType type) {
    return LoweredFunctions.of(
        NUMBER_TO_NUMBER, args -> number(Handles.create(instance, type, (int) args[0])));
  }

  /** {@code resource.rep}. */
  public static CoreFunction representation(InstanceState instance, ResourceType type) {
    return LoweredFunctions.of(
        NUMBER_TO_NUMBER, args -> number(Handles.representation(instance, type, (int) args[0])));
  }

  /** {@code resource.drop}. */
  public static CoreFunction drop(InstanceState instance, ResourceType type) {
    return LoweredFunctions.of(
        NUMBER_TO_NOTHING,
        args -> {
          try {
            Handles.drop(instance, type, (int) args[0]);
          } catch (TrapException e) {
            throw e;
          } catch (RuntimeException e) {
            String problem = "the host failed to drop a " + type + ": " + e;
            throw new TrapException(TrapReason.HOST_FAILED, problem, e);
          }
          return HostFunction.NO_RESULTS;
        });
  }

  private static long[] number(int value) {
    return new long[] {Integer.toUnsignedLong(value)};
  }
}
