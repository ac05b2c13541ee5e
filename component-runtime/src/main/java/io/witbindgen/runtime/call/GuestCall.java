package io.witbindgen.runtime.call;

import io.witbindgen.abi.CoreFunction;
import io.witbindgen.abi.InstanceState;
import io.witbindgen.abi.LiftLowerContext;
import org.jspecify.annotations.Nullable;

/**
 * One call into a guest, from entering to leaving. A call that is closed before it {@linkplain
 * #finish finished} has failed: the instance is closed for ever.
 */
public final class GuestCall implements AutoCloseable {
  private static final long[] NOT_CALLED = {};

  private final String name;
  private final CoreFunction callee;
  private final LiftLowerContext context;
  private final InstanceState instance;
  private final @Nullable InstanceState caller;
  private final @Nullable HostEntry entry;
  private long[] coreResults = NOT_CALLED;
  private boolean finished;

  GuestCall(
      String name,
      CoreFunction callee,
      LiftLowerContext context,
      InstanceState instance,
      @Nullable InstanceState caller,
      @Nullable HostEntry entry) {
    this.name = name;
    this.callee = callee;
    this.context = context;
    this.instance = instance;
    this.caller = caller;
    this.entry = entry;
  }

  /** Where arguments are lowered to and results are lifted from. */
  public LiftLowerContext context() {
    return context;
  }

  /**
   * Calls the core function.
   *
   * @param flat the lowered arguments
   * @return the core results
   * @throws io.witbindgen.abi.TrapException if the guest traps
   */
  public long[] call(long... flat) {
    coreResults = callee.call(flat);
    return coreResults;
  }

  /** Says that the results are lifted: the guest may free them now. */
  public void finish() {
    context.postReturn(coreResults);
    finished = true;
  }

  /** Leaves the guest. */
  @Override
  public void close() {
    if (!finished) {
      instance.poison("an earlier call of `" + name + "` failed");
    }
    instance.leaveTo(caller);
    if (entry != null) {
      entry.unlock();
    }
  }
}
