package io.witbindgen.cli.wast;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentInstance;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.HostInstance;
import io.witbindgen.runtime.Imports;
import io.witbindgen.runtime.call.HostFunction;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The imports that the suites expect a test host to offer to every component. */
final class ScriptHost {
  private static final FunctionType ECHO =
      FunctionType.of(FunctionType.param("x", ValueType.U32)).returning(ValueType.U32);
  private static final FunctionType U32 = FunctionType.of().returning(ValueType.U32);
  private static final FunctionType STRING = FunctionType.of().returning(ValueType.STRING);

  /**
   * A core module that exports the global {@code g}, an i32 of 100, and the function {@code f},
   * which returns 101.
   */
  private static final String SIMPLE_MODULE =
      "0061736d01000000010501600001 7f03020100060701 7f0041e4000b 0709020167030001660000"
          + "0a070105 0041e5000b";

  private final HostInstance host;

  ScriptHost(ComponentOptions options) {
    byte[] simple = HexFormat.of().parseHex(SIMPLE_MODULE.replace(" ", ""));
    FunctionType four = FunctionType.of().returning(ValueType.U32);
    HostInstance nested =
        HostInstance.builder().function("return-four", four, of(four, args -> 4L)).build();
    HostInstance.Builder items =
        HostInstance.builder()
            .function("return-three", U32, of(U32, args -> 3L))
            .function("return-hi", STRING, of(STRING, args -> "hi"))
            .instance("nested", nested)
            .module("simple-module", Component.loadModule(simple, options));
    new ScriptResources().addTo(items);
    this.host = items.build();
  }

  /**
   * The imports that a component is offered.
   *
   * @param named the instances that the script has given names to
   */
  Imports imports(Map<String, ComponentInstance> named) {
    Imports.Builder imports = Imports.builder();
    named.forEach((name, instance) -> imports.instance(name, instance.exports()));
    imports.function("host-echo-u32", ECHO, of(ECHO, args -> args.get(0)));
    imports.function("host-return-two", U32, of(U32, args -> 2L));
    imports.instance("host", host);
    return imports.build();
  }

  private static HostFunction of(FunctionType type, Function<List<Object>, @Nullable Object> body) {
    return HostFunction.of(type, body);
  }
}
