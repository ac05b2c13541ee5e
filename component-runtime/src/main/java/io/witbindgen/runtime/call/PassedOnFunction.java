package io.witbindgen.runtime.call;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.limit.HostEntry;
import java.util.Arrays;
import java.util.List;

/**
 * A function of the host that a component exports as it was imported. When the host calls it, no
 * guest is entered: the values go through a memory of the call's own, as if a guest had passed them
 * on.
 *
 * @param name its name in messages
 * @param imported the name of the import
 * @param type its type
 * @param implementation the host's function
 * @param entry the host's entry point to the root instance
 * @param hostBytes the budget of host memory for each call
 */
public record PassedOnFunction(
    String name,
    String imported,
    FunctionType type,
    HostFunction implementation,
    HostEntry entry,
    long hostBytes) {
  private static final CoreFunctionType REALLOC =
      new CoreFunctionType(
          List.of(CoreType.I32, CoreType.I32, CoreType.I32, CoreType.I32), List.of(CoreType.I32));

  /** The place that one call passes through. */
  GuestFunction.Callee callee() {
    HeapMemory memory = new HeapMemory(hostBytes);
    CoreFunction realloc = new CanonFunction(REALLOC, args -> reallocate(memory, args));
    CanonicalOptions options = new CanonicalOptions(StringEncoding.UTF8, memory, realloc, null);
    InstanceState instance = new InstanceState(name, null);
    CoreFunction lowered =
        LoweredFunctions.host(
            imported,
            type,
            implementation,
            new LoweredFunctions.Caller(options, instance, hostBytes, entry));
    CoreFunctionType signature = Flattening.flattenFunction(type, Flattening.Convention.LIFT);
    CoreFunction function =
        new CanonFunction(signature, args -> call(lowered, memory, instance, args));
    return new GuestFunction.Callee(function, options, instance);
  }

  private long[] call(
      CoreFunction lowered, HeapMemory memory, InstanceState instance, long[] args) {
    boolean inMemory = lowered.type().params().size() > args.length;
    long[] results = inMemory ? callForMemory(lowered, memory, args) : lowered.call(args);
    instance.dropBorrows();
    return results;
  }

  /**
   * A result that does not fit one core value: lifted functions return the address, lowered ones
   * are told it.
   */
  private long[] callForMemory(CoreFunction lowered, HeapMemory memory, long[] args) {
    ValueType result = type.result().orElseThrow();
    long address = memory.allocate(result.size(), result.alignment());
    long[] longer = Arrays.copyOf(args, args.length + 1);
    longer[args.length] = address;
    lowered.call(longer);
    return new long[] {address};
  }

  /** Values are never made longer in place here: each request is a new one. */
  private static long[] reallocate(HeapMemory memory, long[] args) {
    long old = U32.of(args[0]);
    long oldSize = U32.of(args[1]);
    long address = memory.allocate(U32.of(args[3]), (int) U32.of(args[2]));
    byte[] kept = new byte[(int) Math.min(oldSize, U32.of(args[3]))];
    memory.read(old, kept, 0, kept.length);
    memory.write(address, kept, 0, kept.length);
    return new long[] {address};
  }
}
