package io.witbindgen.runtime.call;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.state.Task;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.runtime.limit.HostEntry;
import org.jspecify.annotations.Nullable;

/**
 * One call into a guest, from entering to leaving. A call that is closed before it {@linkplain
 * #finish finished} has failed: the instance can never be entered again.
 *
 * <p>A call belongs to the thread that started it, which also has to close it; until then no other
 * thread can enter the component.
 */
public final class GuestCall implements AutoCloseable {
  private static final long[] NOT_CALLED = {};

  private final GuestFunction function;
  private final CoreFunction callee;
  private final LiftLowerContext context;
  private final Task task;
  private final @Nullable InstanceState caller;
  private final @Nullable HostEntry entry;
  private long[] coreResults = NOT_CALLED;
  private boolean finished;

  /**
   * A call of an instance that has been entered.
   *
   * @param callee the core function to call
   * @param context the callee's context
   * @param task the task that the context belongs to
   * @param caller the calling instance; null for the host
   * @param entry the entry point to unlock at the end; null if it was not locked
   */
  GuestCall(
      GuestFunction function,
      CoreFunction callee,
      LiftLowerContext context,
      Task task,
      @Nullable InstanceState caller,
      @Nullable HostEntry entry) {
    this.function = function;
    this.callee = callee;
    this.context = context;
    this.task = task;
    this.caller = caller;
    this.entry = entry;
  }

  /** The callee's context, for lowering the arguments and lifting the results. */
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
    HostEntry own = entry;
    if (own == null) {
      coreResults = callee.call(flat);
      return coreResults;
    }
    try {
      coreResults = own.onStack(() -> callee.call(flat));
      return coreResults;
    } catch (TrapException e) {
      throw own.explain(e);
    }
  }

  /**
   * Signals that the results have been lifted, so that the guest can free them.
   *
   * @throws io.witbindgen.abi.TrapException if the guest still holds a handle that it borrowed for
   *     the call, or traps
   */
  public void finish() {
    task.requireNoBorrows();
    context.postReturn(coreResults);
    finished = true;
  }

  /** The callee's side of the call. */
  Task task() {
    return task;
  }

  /** Leaves the guest. */
  @Override
  public void close() {
    InstanceState instance = context.instance();
    task.exit();
    if (!finished) {
      instance.poison("an earlier call of `" + function.name() + "` failed");
    }
    instance.leaveTo(caller);
    if (entry != null) {
      entry.unlock();
    }
  }
}
