package golden.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.value.Tuple2;
import io.witbindgen.abi.value.Tuple3;
import io.witbindgen.runtime.HostInstance;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostFunction;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Random values go through generated code on one side and dynamic code on the other. */
class RoundTripTest {
  private static final int ROUNDS = 100;
  private static final List<StringEncoding> ENCODINGS = List.of(StringEncoding.values());

  @TestFactory
  Stream<DynamicTest> echoes() {
    return ValuesAbi.TYPE.functions().entrySet().stream()
        .filter(f -> isEcho(f.getValue()))
        .map(f -> DynamicTest.dynamicTest(f.getKey(), () -> echo(f.getKey(), f.getValue())));
  }

  private static boolean isEcho(FunctionType type) {
    List<?> params = type.paramTypes();
    return type.result().isPresent()
        && (params.size() == 1
            ? type.result().get().equals(params.get(0))
            : params.size() > 1
                && type.result().get() instanceof io.witbindgen.abi.type.ValueType.TupleType tuple
                && tuple.types().equals(params));
  }

  private static void echo(String function, FunctionType type) throws Exception {
    for (int seed = 0; seed < ROUNDS; seed++) {
      RandomValues random = new RandomValues(seed);
      StringEncoding encoding = ENCODINGS.get(seed % 3);
      List<Object> arguments = type.paramTypes().stream().map(random::of).toList();
      String what = function + ", seed " + seed;

      // Dynamic caller, generated implementation.
      List<Object> typed = new ArrayList<>();
      HostInstance.Function host = ValuesAbi.host(echoing(typed)).functions().get(function);
      Loopback loopback = new Loopback(encoding);
      GuestFunction guest = loopback.guest(function, type, host.implementation());
      Object result = guest.call(arguments.toArray());
      Object expected = arguments.size() == 1 ? arguments.get(0) : arguments;
      assertThat(PlainText.of(result)).as(what).isEqualTo(PlainText.of(expected));

      // Generated caller, dynamic implementation.
      List<Object> dynamic = new ArrayList<>();
      HostFunction dynamicEcho =
          HostFunction.of(
              type,
              values -> {
                dynamic.addAll(values);
                return values.size() == 1 ? values.get(0) : values;
              });
      HostInstance.Builder instance = HostInstance.builder();
      ValuesAbi.TYPE.functions().forEach((name, t) -> instance.function(name, t, dynamicEcho));
      Values values = ValuesAbi.guest(loopback.instance("values", instance.build()), "values");
      Object typedResult = method(function).invoke(values, typed.toArray());
      assertThat(PlainText.of(dynamic)).as(what).isEqualTo(PlainText.of(arguments));
      assertThat(PlainText.of(typedResult)).as(what).isEqualTo(PlainText.of(tuple(typed)));
    }
  }

  private static Values echoing(List<Object> seen) {
    return (Values)
        Proxy.newProxyInstance(
            Values.class.getClassLoader(),
            new Class<?>[] {Values.class},
            (proxy, method, arguments) -> {
              seen.addAll(Arrays.asList(arguments));
              return tuple(seen);
            });
  }

  private static Object tuple(List<Object> parts) {
    return switch (parts.size()) {
      case 1 -> parts.get(0);
      case 2 -> new Tuple2<>(parts.get(0), parts.get(1));
      default -> new Tuple3<>(parts.get(0), parts.get(1), parts.get(2));
    };
  }

  private static Method method(String function) {
    String java = function.replace("-", "");
    return Stream.of(Values.class.getMethods())
        .filter(m -> m.getName().equalsIgnoreCase(java))
        .findFirst()
        .orElseThrow();
  }
}
