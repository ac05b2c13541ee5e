package io.witbindgen.runtime.endive;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmFunctionHandle;

/** A function of the host, as the guest calls it. */
final class HostFunctionHandle implements WasmFunctionHandle {
  private final CoreFunction function;
  private final CoreFunctionType type;
  private final Bits params;
  private final Bits results;

  HostFunctionHandle(CoreFunction function) {
    this.function = function;
    this.type = function.type();
    this.params = new Bits(type.params());
    this.results = new Bits(type.results());
  }

  @Override
  public long[] apply(Instance caller, long... args) {
    try {
      params.normalise(args);
      long[] values = checked(function.call(args));
      results.normalise(values);
      return values;
    } catch (TrapException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new HostException(e);
    }
  }

  private long[] checked(long @Nullable [] values) {
    int count = values == null ? 0 : values.length;
    if (count != results.count()) {
      throw new IllegalStateException(
          "a host function of type %s returned %d values".formatted(type, count));
    }
    return values == null ? new long[0] : values;
  }
}
