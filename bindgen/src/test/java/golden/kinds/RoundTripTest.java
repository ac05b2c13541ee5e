package golden.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.value.Tuple2;
import io.witbindgen.abi.value.Tuple3;
import io.witbindgen.runtime.ComponentInstance;
import io.witbindgen.runtime.HostInstance;
import io.witbindgen.runtime.binding.InterfaceType;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostFunction;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Random values go through generated code on one side and dynamic code on the other. */
class RoundTripTest {
  private static final int ROUNDS = 200;
  private static final List<StringEncoding> ENCODINGS = List.of(StringEncoding.values());

  /**
   * An interface with generated code.
   *
   * @param type its functions
   * @param java its Java form
   * @param host offers an implementation to guests
   * @param guest calls what an instance exports
   */
  private record Side<T>(
      InterfaceType type,
      Class<T> java,
      Function<T, HostInstance> host,
      BiFunction<ComponentInstance, String, T> guest) {}

  @TestFactory
  Stream<DynamicTest> echoes() {
    return echoes(new Side<>(ValuesAbi.TYPE, Values.class, ValuesAbi::host, ValuesAbi::guest));
  }

  /** Each case of a variant of many. */
  @TestFactory
  Stream<DynamicTest> wideEchoes() {
    return echoes(new Side<>(WideAbi.TYPE, Wide.class, WideAbi::host, WideAbi::guest));
  }

  private static Stream<DynamicTest> echoes(Side<?> side) {
    return side.type().functions().entrySet().stream()
        .filter(f -> isEcho(f.getValue()))
        .map(f -> DynamicTest.dynamicTest(f.getKey(), () -> echo(side, f.getKey(), f.getValue())));
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

  private static <T> void echo(Side<T> side, String function, FunctionType type) throws Exception {
    for (int seed = 0; seed < ROUNDS; seed++) {
      RandomValues random = new RandomValues(seed);
      StringEncoding encoding = ENCODINGS.get(seed % 3);
      List<Object> arguments = type.paramTypes().stream().map(random::of).toList();
      String what = function + ", seed " + seed;

      // Dynamic caller, generated implementation.
      List<Object> typed = new ArrayList<>();
      HostInstance.Function host =
          side.host().apply(echoing(side, typed)).functions().get(function);
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
      side.type().functions().forEach((name, t) -> instance.function(name, t, dynamicEcho));
      T values = side.guest().apply(loopback.instance("values", instance.build()), "values");
      Object typedResult = method(side, function).invoke(values, typed.toArray());
      assertThat(PlainText.of(dynamic)).as(what).isEqualTo(PlainText.of(arguments));
      assertThat(PlainText.of(typedResult)).as(what).isEqualTo(PlainText.of(tuple(typed)));
    }
  }

  private static <T> T echoing(Side<T> side, List<Object> seen) {
    return side.java()
        .cast(
            Proxy.newProxyInstance(
                side.java().getClassLoader(),
                new Class<?>[] {side.java()},
                (proxy, method, arguments) -> {
                  seen.addAll(Arrays.asList(arguments));
                  return tuple(seen);
                }));
  }

  private static Object tuple(List<Object> parts) {
    return switch (parts.size()) {
      case 1 -> parts.get(0);
      case 2 -> new Tuple2<>(parts.get(0), parts.get(1));
      default -> new Tuple3<>(parts.get(0), parts.get(1), parts.get(2));
    };
  }

  private static Method method(Side<?> side, String function) {
    String java = function.replace("-", "");
    return Stream.of(side.java().getMethods())
        .filter(m -> m.getName().equalsIgnoreCase(java))
        .findFirst()
        .orElseThrow();
  }
}
