package io.witbindgen.runtime.call;

import io.witbindgen.abi.transfer.AsyncValues;
import io.witbindgen.abi.transfer.DynamicCheck;
import io.witbindgen.abi.transfer.FlatLifting;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function that the host offers to guests, at the level of core values.
 *
 * <p>It runs on the thread that called the guest or, if the limits give the guest a stack of its
 * own, on a thread that this one waits for. One instance never calls two functions at a time, but
 * several instances that were given the same function can.
 */
@FunctionalInterface
public interface HostFunction {
  /** No core results. */
  long[] NO_RESULTS = {};

  /** An async function, which traps when it is called: this runtime has no async calls yet. */
  HostFunction ASYNC =
      (cx, flat) -> {
        throw AsyncValues.trap();
      };

  /**
   * Called by the guest.
   *
   * @param cx the guest's memory and encoding
   * @param flat the core arguments of the lowered function; the last is the return pointer if the
   *     result does not fit one core value
   * @return the core results
   */
  long[] call(LiftLowerContext cx, long[] flat);

  /**
   * A host function on values of the dynamic mapping.
   *
   * @param type the type of the function
   * @param implementation takes the arguments and returns the result; null if there is none
   */
  static HostFunction of(
      FunctionType type, Function<List<Object>, @Nullable Object> implementation) {
    List<ValueType> params = type.paramTypes();
    return (cx, flat) -> {
      Object result =
          implementation.apply(
              FlatLifting.liftValues(cx, Flattening.MAX_FLAT_PARAMS, flat, params));
      if (type.result().isEmpty()) {
        return NO_RESULTS;
      }
      ValueType resultType = type.result().get();
      DynamicCheck.check(resultType, result);
      return LoweredFunctions.lowerResult(
          cx, resultType, java.util.Objects.requireNonNull(result), flat);
    };
  }
}
