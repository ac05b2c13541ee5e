package io.witbindgen.runtime.call;

import io.witbindgen.abi.CanonicalOptions;
import io.witbindgen.abi.CoreFunction;
import io.witbindgen.abi.CoreFunctionType;
import io.witbindgen.abi.FlatLifting;
import io.witbindgen.abi.FlatLowering;
import io.witbindgen.abi.Flattening;
import io.witbindgen.abi.FunctionType;
import io.witbindgen.abi.InstanceState;
import io.witbindgen.abi.LiftLowerContext;
import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.ValueType;
import java.util.List;
import java.util.Optional;

/** Makes core functions that guests call to leave their component (spec section "canon lower"). */
public final class LoweredFunctions {
  private LoweredFunctions() {}

  /**
   * A core function that calls the host.
   *
   * @param name what messages call it
   * @param caller the instance that calls
   * @param options the caller's options
   */
  public static CoreFunction host(
      String name,
      FunctionType type,
      HostFunction callee,
      CanonicalOptions options,
      InstanceState caller,
      long hostBytes) {
    CoreFunctionType signature = Flattening.flattenFunction(type, Flattening.Convention.LOWER);
    return of(
        signature,
        args -> {
          caller.requireMayLeave();
          try {
            return callee.call(new LiftLowerContext(options, caller, hostBytes), args);
          } catch (TrapException e) {
            throw e.during(name);
          } catch (RuntimeException e) {
            throw new TrapException(TrapReason.HOST_FAILED, "the host failed: " + e, e)
                .during(name);
          }
        });
  }

  /** A core function that calls a function of another component instance. */
  public static CoreFunction guest(
      GuestFunction callee, CanonicalOptions options, InstanceState caller, long hostBytes) {
    FunctionType type = callee.type();
    List<ValueType> params = type.paramTypes();
    Optional<ValueType> result = type.result();
    CoreFunctionType signature = Flattening.flattenFunction(type, Flattening.Convention.LOWER);
    return of(
        signature,
        args -> {
          caller.requireMayLeave();
          LiftLowerContext cx = new LiftLowerContext(options, caller, hostBytes);
          List<Object> values =
              FlatLifting.liftValues(cx, Flattening.MAX_FLAT_PARAMS, args, params);
          Object returned = callee.call(values, caller);
          return result.isPresent() && returned != null
              ? lowerResult(cx, result.get(), returned, args)
              : HostFunction.NO_RESULTS;
        });
  }

  /**
   * Lowers a result of the dynamic mapping: to a core value, or to the return pointer, the last
   * argument.
   */
  static long[] lowerResult(LiftLowerContext cx, ValueType type, Object value, long[] args) {
    if (type.flatCount() <= Flattening.MAX_FLAT_RESULTS) {
      return FlatLowering.lowerValues(
          cx, Flattening.MAX_FLAT_RESULTS, List.of(value), List.of(type));
    }
    FlatLowering.lowerTo(cx, List.of(value), List.of(type), args[args.length - 1] & 0xffff_ffffL);
    return HostFunction.NO_RESULTS;
  }

  private static CoreFunction of(CoreFunctionType signature, Body body) {
    return new CoreFunction() {
      @Override
      public CoreFunctionType type() {
        return signature;
      }

      @Override
      public long[] call(long... args) {
        return body.call(args);
      }
    };
  }

  private interface Body {
    long[] call(long[] args);
  }
}
