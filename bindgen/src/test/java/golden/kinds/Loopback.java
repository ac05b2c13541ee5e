package golden.kinds;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.ComponentInstance;
import io.witbindgen.runtime.HostInstance;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.instantiate.LiveComponent;
import io.witbindgen.runtime.limit.HostEntry;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A guest without an engine: each of its functions passes its core arguments to a function of the
 * host, in the same memory.
 */
public final class Loopback {
  private static final long HEAP = 64;

  private final FakeMemory memory = new FakeMemory(1 << 20);
  private final InstanceState state = new InstanceState("loopback", null);
  private final CanonicalOptions options;
  private long next = HEAP;

  public Loopback(StringEncoding encoding) {
    CoreFunctionType type = new CoreFunctionType(List.of(), List.of());
    CoreFunction realloc = core(type, args -> new long[] {allocate((int) args[2], args[3])});
    options = new CanonicalOptions(encoding, memory, realloc, null);
  }

  /** A guest function that is answered by a function of the host. */
  public GuestFunction guest(String name, FunctionType type, HostFunction host) {
    CoreFunctionType signature = Flattening.flattenFunction(type, Flattening.Convention.LIFT);
    CoreFunction callee = core(signature, args -> answer(type, host, args));
    return new GuestFunction(
        name, type, callee, options, state, new HostEntry(), LiftLowerContext.DEFAULT_HOST_BYTES);
  }

  /** An instance that exports what the host offers. */
  public ComponentInstance instance(String name, HostInstance host)
      throws ReflectiveOperationException {
    Map<String, GuestFunction> functions = new LinkedHashMap<>();
    host.functions().forEach((f, h) -> functions.put(f, guest(f, h.type(), h.implementation())));
    Constructor<ComponentInstance> constructor =
        ComponentInstance.class.getDeclaredConstructor(LiveComponent.class);
    constructor.setAccessible(true);
    return constructor.newInstance(
        new LiveComponent(Map.of(), Map.of(name, functions), new HostEntry()));
  }

  private long[] answer(FunctionType type, HostFunction host, long[] args) {
    LiftLowerContext cx = new LiftLowerContext(options, state, LiftLowerContext.DEFAULT_HOST_BYTES);
    long[] results;
    if (type.result().map(ValueType::flatCount).orElse(0L) <= Flattening.MAX_FLAT_RESULTS) {
      results = host.call(cx, args);
    } else {
      ValueType result = type.result().get();
      long pointer = allocate(result.alignment(), result.size());
      long[] withPointer = Arrays.copyOf(args, args.length + 1);
      withPointer[args.length] = pointer;
      host.call(cx, withPointer);
      results = new long[] {pointer};
    }
    next = HEAP;
    return results;
  }

  private long allocate(int alignment, long size) {
    long pointer = (next + alignment - 1) & -alignment;
    next = pointer + size;
    return pointer;
  }

  private interface Body {
    long[] call(long[] args);
  }

  private static CoreFunction core(CoreFunctionType type, Body body) {
    return new CoreFunction() {
      @Override
      public CoreFunctionType type() {
        return type;
      }

      @Override
      public long[] call(long... args) {
        return body.call(args);
      }
    };
  }
}
