package io.witbindgen.runtime.call;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.state.Handles;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.state.ResourceDefinition;
import io.witbindgen.abi.type.ResourceType;
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

  /**
   * {@code resource.drop}.
   *
   * @param entry the way into the root instance of the one that drops
   */
  public static CoreFunction drop(InstanceState instance, ResourceType type, HostEntry entry) {
    InstanceState implementer = ResourceDefinition.of(type).implementer();
    boolean elsewhere = implementer == null || implementer.root() != instance.root();
    return LoweredFunctions.of(
        NUMBER_TO_NOTHING,
        args ->
            elsewhere
                ? LoweredFunctions.outside(entry, () -> drop(instance, type, (int) args[0]))
                : drop(instance, type, (int) args[0]));
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
