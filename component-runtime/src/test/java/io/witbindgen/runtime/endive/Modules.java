package io.witbindgen.runtime.endive;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.engine.StorageLimits;
import io.witbindgen.test.Resources;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Test modules and short ways to use them. */
final class Modules {
  private Modules() {}

  static byte[] bytes(String name) {
    return Resources.bytes(Modules.class, name + ".wasm");
  }

  static PreparedModule load(EngineMode mode, String name) {
    return EndiveEngine.create(mode).load(bytes(name));
  }

  static PreparedModule load(EngineMode mode, WasmBuilder builder) {
    return EndiveEngine.create(mode).load(builder.build());
  }

  static CoreInstance start(EngineMode mode, String name, CoreExtern... imports) {
    return start(load(mode, name), imports);
  }

  static CoreInstance start(PreparedModule module, CoreExtern... imports) {
    return module.instantiate(List.of(imports), StorageLimits.NONE);
  }

  static CoreFunction function(CoreInstance instance, String name) {
    return ((CoreExtern.Function) instance.export(name)).function();
  }

  /** Calls a function that has at most one result, and returns 0 if it has none. */
  static long call(CoreInstance instance, String name, long... args) {
    long[] results = function(instance, name).call(args);
    return results.length == 0 ? 0 : results[0];
  }

  /** As {@link #call}, for an i32 result taken as signed. */
  static int callInt(CoreInstance instance, String name, long... args) {
    return (int) call(instance, name, args);
  }

  static LinearMemory memory(CoreInstance instance) {
    return ((CoreExtern.Memory) instance.export("memory")).memory();
  }

  static CoreExtern host(CoreFunctionType type, Function<long[], long[]> body) {
    return new CoreExtern.Function(
        new CoreFunction() {
          @Override
          public CoreFunctionType type() {
            return type;
          }

          @Override
          public long[] call(long... args) {
            return body.apply(args);
          }
        });
  }

  static CoreFunctionType type(List<CoreType> params, CoreType... results) {
    return new CoreFunctionType(params, Arrays.asList(results));
  }

  /** The bits of an i32 argument. */
  static long i32(int value) {
    return Integer.toUnsignedLong(value);
  }

  static long f32(float value) {
    return i32(Float.floatToRawIntBits(value));
  }

  static long f64(double value) {
    return Double.doubleToRawLongBits(value);
  }
}
