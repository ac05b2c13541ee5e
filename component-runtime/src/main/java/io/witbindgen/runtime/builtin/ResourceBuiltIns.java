package io.witbindgen.runtime.builtin;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.state.Handles;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.state.ResourceDefinition;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.runtime.call.CanonFunction;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.call.LoweredFunctions;
import io.witbindgen.runtime.limit.HostEntry;

/** The built-ins for resources (spec: {@code canon resource.*}). */
public final class ResourceBuiltIns {
  private ResourceBuiltIns() {}

  /** {@code resource.new}. */
  public static CoreFunction create(
      CoreFunctionType signature, InstanceState instance, ResourceType type) {
    return new CanonFunction(
        signature,
        args -> {
          instance.requireMayLeave();
          return number(Handles.create(instance, type, (int) args[0]));
        });
  }

  /** {@code resource.rep}. */
  public static CoreFunction representation(
      CoreFunctionType signature, InstanceState instance, ResourceType type) {
    return new CanonFunction(
        signature, args -> number(Handles.representation(instance, type, (int) args[0])));
  }

  /**
   * {@code resource.drop}.
   *
   * @param entry the entry point of the root instance of the instance that drops the resource
   */
  public static CoreFunction drop(
      CoreFunctionType signature, InstanceState instance, ResourceType type, HostEntry entry) {
    InstanceState implementer = ResourceDefinition.of(type).implementer();
    boolean elsewhere = implementer == null || implementer.root() != instance.root();
    return new CanonFunction(
        signature,
        args -> {
          instance.requireMayLeave();
          return elsewhere
              ? LoweredFunctions.outside(entry, () -> drop(instance, type, (int) args[0]))
              : drop(instance, type, (int) args[0]);
        });
  }

  private static long[] drop(InstanceState instance, ResourceType type, int index) {
    try {
      Handles.drop(instance, type, index);
      return HostFunction.NO_RESULTS;
    } catch (TrapException e) {
      throw e;
    } catch (RuntimeException e) {
      String problem = "the host failed to drop a " + type + ": " + e;
      throw new TrapException(TrapReason.HOST_FAILED, problem, e);
    }
  }

  private static long[] number(int value) {
    return new long[] {Integer.toUnsignedLong(value)};
  }
}
