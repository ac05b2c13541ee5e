package io.witbindgen.runtime.call;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.state.Subtask;
import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.transfer.FlatLowering;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.limit.HostEntry;
import java.util.List;
import java.util.function.Supplier;

/** Makes core functions that guests call to leave their component (spec section "canon lower"). */
public final class LoweredFunctions {
  private static final int MIN_HOST_FRAMES = 500;

  private LoweredFunctions() {}

  /**
   * The calling side.
   *
   * @param options how its values are represented
   * @param instance the calling instance
   * @param hostBytes the maximum host memory for the values of a call, in bytes
   * @param entry the entry point to the caller's root instance
   */
  public record Caller(
      CanonicalOptions options, InstanceState instance, long hostBytes, HostEntry entry) {}

  /**
   * A core function that calls the host.
   *
   * @param name its name in messages
   */
  public static CoreFunction host(
      String name, FunctionType type, HostFunction callee, Caller caller) {
    return new CanonFunction(
        signature(type),
        args -> {
          caller.instance().requireMayLeave();
          Subtask subtask = new Subtask();
          LiftLowerContext cx =
              new LiftLowerContext(
                  caller.options(), caller.instance(), caller.hostBytes(), subtask);
          try {
            return outside(caller.entry(), () -> callee.call(cx, args));
          } catch (TrapException e) {
            throw e.during(name);
          } catch (RuntimeException e) {
            throw hostFailed(e).during(name);
          } catch (StackOverflowError e) {
            if (isHosts(e)) {
              throw hostFailed(e).during(name);
            }
            throw e;
          } finally {
            subtask.deliverResolve();
          }
        });
  }

  private static TrapException hostFailed(Throwable thrown) {
    return new TrapException(TrapReason.HOST_FAILED, "the host failed: " + thrown, thrown);
  }

  /**
   * Whether the host function exhausted the stack itself, rather than a guest that left it hardly
   * any: then its own frames fill the stack trace, which has 1024 unless the JVM is told otherwise.
   */
  private static boolean isHosts(StackOverflowError thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    int frames = 0;
    while (frames < trace.length
        && !trace[frames].getClassName().startsWith(LoweredFunctions.class.getName())) {
      frames++;
    }
    return frames >= MIN_HOST_FRAMES;
  }

  /** A core function that calls a function of another component instance. */
  public static CoreFunction guest(GuestFunction callee, Caller caller) {
    CanonFunction.Body body = body(callee, caller);
    return new CanonFunction(
        signature(callee.type()),
        args -> {
          caller.instance().requireMayLeave();
          try {
            return body.call(args);
          } catch (TrapException e) {
            throw e.during(callee.name());
          }
        });
  }

  private static CanonFunction.Body body(GuestFunction callee, Caller caller) {
    if (callee.instance() == caller.instance()) {
      return new OwnInstanceCall(callee, caller)::call;
    }
    FusedCall fused = new FusedCall(callee, caller);
    // Another root instance has its own time limit, and calls host functions of its own.
    return callee.instance().root() == caller.instance().root()
        ? fused::call
        : args -> outside(caller.entry(), () -> fused.call(args));
  }

  /** Makes a call that the caller's time limit must not interrupt. */
  public static long[] outside(HostEntry caller, Supplier<long[]> call) {
    if (!caller.leaveGuest()) {
      return call.get();
    }
    boolean returned = false;
    try {
      long[] results = call.get();
      returned = true;
      return results;
    } finally {
      if (!returned) {
        caller.failToGuest();
      } else {
        caller.returnToGuest();
      }
    }
  }

  /**
   * Lowers a result of the dynamic mapping: to a core value, or to memory at the return pointer,
   * which is the last argument.
   */
  static long[] lowerResult(LiftLowerContext cx, ValueType type, Object value, long[] args) {
    if (type.flatCount() <= Flattening.MAX_FLAT_RESULTS) {
      return FlatLowering.lowerValues(
          cx, Flattening.MAX_FLAT_RESULTS, List.of(value), List.of(type));
    }
    FlatLowering.lowerTo(cx, List.of(value), List.of(type), U32.of(args[args.length - 1]));
    return HostFunction.NO_RESULTS;
  }

  private static CoreFunctionType signature(FunctionType type) {
    return Flattening.flattenFunction(type, Flattening.Convention.LOWER);
  }
}
