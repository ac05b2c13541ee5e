package io.witbindgen.runtime.call;

import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.fused.Transfer;
import io.witbindgen.abi.fused.ValueShape;
import io.witbindgen.abi.state.Subtask;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.Flattening;

/**
 * Calls from one component instance to a function of another, with values copied from memory to
 * memory (spec: {@code canon_lower} around {@code canon_lift}).
 */
final class FusedCall {
  private final GuestFunction callee;
  private final LoweredFunctions.Caller caller;
  private final ValueShape params;
  private final ValueShape results;

  FusedCall(GuestFunction callee, LoweredFunctions.Caller caller) {
    this.callee = callee;
    this.caller = caller;
    this.params = ValueShape.of(callee.type().paramTypes(), Flattening.MAX_FLAT_PARAMS);
    this.results =
        ValueShape.of(callee.type().result().stream().toList(), Flattening.MAX_FLAT_RESULTS);
  }

  /**
   * The order of the steps is the specification's: guests can observe it in which check traps
   * first, and in their handle tables.
   */
  long[] call(long[] args) {
    Subtask subtask = new Subtask();
    long bytes = GuestFunction.budget(caller.options(), caller.hostBytes());
    LiftLowerContext outer =
        new LiftLowerContext(caller.options(), caller.instance(), bytes, subtask);
    long[] lowered;
    try (GuestCall call = callee.start(caller.instance())) {
      LiftLowerContext inner = call.context();
      long[] flat = Transfer.lift(params, outer, args).lower(inner);
      Transfer result = Transfer.lift(results, inner, call.call(flat));
      call.task().requireNoBorrows();
      lowered = result.lowerTo(outer, returnPointer(args));
      call.finish();
    }
    subtask.deliverResolve();
    return lowered;
  }

  /**
   * The last argument, which is the return pointer if the result does not fit one core value;
   * otherwise meaningless.
   */
  private static long returnPointer(long[] args) {
    return args.length == 0 ? 0 : U32.of(args[args.length - 1]);
  }
}
