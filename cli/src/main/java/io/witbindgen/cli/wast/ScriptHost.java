package io.witbindgen.cli.wast;

import io.witbindgen.abi.FunctionType;
import io.witbindgen.abi.ValueType;
import io.witbindgen.runtime.HostInstance;
import io.witbindgen.runtime.Imports;
import io.witbindgen.runtime.call.HostFunction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the suites expect a test host to offer to every component. */
final class ScriptHost {
  private static final FunctionType ECHO =
      FunctionType.of(FunctionType.param("x", ValueType.U32)).returning(ValueType.U32);
  private static final FunctionType U32 = FunctionType.of().returning(ValueType.U32);
  private static final FunctionType STRING = FunctionType.of().returning(ValueType.STRING);

  Imports imports() {
    Imports.Builder imports = Imports.builder();
    imports.function("host-echo-u32", ECHO, of(ECHO, args -> args.get(0)));
    imports.function("host-return-two", U32, of(U32, args -> 2L));
    imports.instance("host", host());
    return imports.build();
  }

  private static HostInstance host() {
    return HostInstance.builder()
        .function("return-three", U32, of(U32, args -> 3L))
        .function("return-hi", STRING, of(STRING, args -> "hi"))
        .build();
  }

  private static HostFunction of(FunctionType type, Function<List<Object>, @Nullable Object> body) {
    return HostFunction.of(type, body);
  }
}
