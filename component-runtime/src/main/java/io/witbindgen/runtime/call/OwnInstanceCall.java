package io.witbindgen.runtime.call;

import io.witbindgen.abi.state.Subtask;
import io.witbindgen.abi.transfer.FlatLifting;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.Flattening;
import java.util.List;

/**
 * Calls from an instance to one of its own functions. Both sides share a memory, and the callee's
 * realloc could overwrite the arguments, so they are lifted to Java values first.
 */
final class OwnInstanceCall {
  private final GuestFunction callee;
  private final LoweredFunctions.Caller caller;

  OwnInstanceCall(GuestFunction callee, LoweredFunctions.Caller caller) {
    this.callee = callee;
    this.caller = caller;
  }

  long[] call(long[] args) {
    Subtask subtask = new Subtask();
    LiftLowerContext cx =
        new LiftLowerContext(caller.options(), caller.instance(), caller.hostBytes(), subtask);
    Object returned;
    try (GuestCall call = callee.start(caller.instance())) {
      List<Object> values =
          FlatLifting.liftValues(cx, Flattening.MAX_FLAT_PARAMS, args, callee.type().paramTypes());
      returned = callee.call(call, values);
    }
    long[] lowered =
        returned == null
            ? HostFunction.NO_RESULTS
            : LoweredFunctions.lowerResult(
                cx, callee.type().result().orElseThrow(), returned, args);
    subtask.deliverResolve();
    return lowered;
  }
}
