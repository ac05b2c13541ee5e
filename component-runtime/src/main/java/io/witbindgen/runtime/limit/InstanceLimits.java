package io.witbindgen.runtime.limit;

import io.witbindgen.abi.state.HandleTable;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.runtime.engine.StorageLimits;
import java.time.Duration;

/**
 * Limits on what one instance of a component can use.
 *
 * @param core the total size of all memories, and of all tables
 * @param instances the maximum number of component instances and core instances that it consists of
 * @param handles the maximum number of handles that each component instance in it has at a time
 * @param hostBytesPerCall the maximum host memory for the values of one call, in bytes
 * @param timePerCall the maximum time for a call from the host, and for the instantiation,
 *     including host functions; zero for no limit
 * @param stackBytes the size of the stack that guests run on, in bytes, as far as the JVM honours
 *     it; each call then gets its own thread, which costs some tens of microseconds. 0 for the
 *     calling thread's stack
 */
public record InstanceLimits(
    StorageLimits core,
    int instances,
    int handles,
    long hostBytesPerCall,
    Duration timePerCall,
    long stackBytes) {
  private static final int DEFAULT_INSTANCES = 10_000;

  /**
   * Memories of just under 2 GiB and tables of 10 million elements, in total; 10,000 instances, a
   * million handles, 128 MiB of host memory per call, five minutes per call, and the caller's
   * stack.
   */
  public static final InstanceLimits DEFAULT =
      new InstanceLimits(
          StorageLimits.NONE,
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

  /** The same limits, with different ones for memories and tables. */
  public InstanceLimits withCore(StorageLimits other) {
    return new InstanceLimits(other, instances, handles, hostBytesPerCall, timePerCall, stackBytes);
  }

  /** The same limits, with a different number of instances, in effect never more than 10,000. */
  public InstanceLimits withInstances(int other) {
    return new InstanceLimits(core, other, handles, hostBytesPerCall, timePerCall, stackBytes);
  }

  /** The same limits, with a different number of handles. */
  public InstanceLimits withHandles(int other) {
    return new InstanceLimits(core, instances, other, hostBytesPerCall, timePerCall, stackBytes);
  }

  /** The same limits, with a different budget of host memory per call, in bytes. */
  public InstanceLimits withHostBytesPerCall(long other) {
    return new InstanceLimits(core, instances, handles, other, timePerCall, stackBytes);
  }

  /** The same limits, with a different time per call; zero for no limit. */
  public InstanceLimits withTimePerCall(Duration other) {
    return new InstanceLimits(core, instances, handles, hostBytesPerCall, other, stackBytes);
  }

  /** The same limits, with a different stack size, in bytes; 0 for the caller's. */
  public InstanceLimits withStackBytes(long other) {
    return new InstanceLimits(core, instances, handles, hostBytesPerCall, timePerCall, other);
  }
}
