package io.witbindgen.runtime.call;

import io.witbindgen.abi.state.HandleTable;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.runtime.engine.CoreLimits;
import java.time.Duration;

/**
 * What one instance of a component may take.
 *
 * @param core the size of all memories together, and of all tables
 * @param instances how many component instances and core instances it may consist of
 * @param handles how many handles each component instance in it may have at a time
 * @param hostBytesPerCall how much host memory the values of one call may take, in bytes
 * @param timePerCall how long a call from the host may take, and the instantiation, host functions
 *     included; zero for no limit
 * @param stackBytes the size of the stack that guests run on, in bytes, as far as the JVM heeds it;
 *     then each call has a thread of its own, which costs some tens of microseconds. 0 for the
 *     stack of the thread that calls
 */
public record InstanceLimits(
    CoreLimits core,
    int instances,
    int handles,
    long hostBytesPerCall,
    Duration timePerCall,
    long stackBytes) {
  private static final int DEFAULT_INSTANCES = 10_000;

  /**
   * Memories of just under 2 GiB and tables of 10 million elements, all together; 10,000 instances,
   * a million handles, 128 MiB of host memory a call, five minutes a call, and the stack of the
   * caller.
   */
  public static final InstanceLimits DEFAULT =
      new InstanceLimits(
          CoreLimits.NONE,
          DEFAULT_INSTANCES,
          HandleTable.DEFAULT_LIMIT,
          LiftLowerContext.DEFAULT_HOST_BYTES,
          Duration.ofMinutes(5),
          0);

  public InstanceLimits {
    if (instances < 1 || handles < 0 || hostBytesPerCall < 0 || stackBytes < 0) {
      throw new IllegalArgumentException(
          "not limits: %d instances, %d handles, %d bytes of host memory, %d bytes of stack"
              .formatted(instances, handles, hostBytesPerCall, stackBytes));
    }
    if (timePerCall.isNegative()) {
      throw new IllegalArgumentException("timePerCall is negative: " + timePerCall);
    }
  }

  /** The same limits, with others for memories and tables. */
  public InstanceLimits withCore(CoreLimits other) {
    return new InstanceLimits(other, instances, handles, hostBytesPerCall, timePerCall, stackBytes);
  }

  /** The same limits, with another number of instances; more than 10,000 there never are. */
  public InstanceLimits withInstances(int other) {
    return new InstanceLimits(core, other, handles, hostBytesPerCall, timePerCall, stackBytes);
  }

  /** The same limits, with another number of handles. */
  public InstanceLimits withHandles(int other) {
    return new InstanceLimits(core, instances, other, hostBytesPerCall, timePerCall, stackBytes);
  }

  /** The same limits, with another budget of host memory for a call, in bytes. */
  public InstanceLimits withHostBytesPerCall(long other) {
    return new InstanceLimits(core, instances, handles, other, timePerCall, stackBytes);
  }

  /** The same limits, with another time for a call; zero for no limit. */
  public InstanceLimits withTimePerCall(Duration other) {
    return new InstanceLimits(core, instances, handles, hostBytesPerCall, other, stackBytes);
  }

  /** The same limits, with another size of the stack, in bytes; 0 for the caller's. */
  public InstanceLimits withStackBytes(long other) {
    return new InstanceLimits(core, instances, handles, hostBytesPerCall, timePerCall, other);
  }
}
