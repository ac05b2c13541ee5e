package golden.resources;

import static org.assertj.core.api.Assertions.assertThat;

import golden.kinds.Loopback;
import golden.kinds.PlainText;
import golden.kinds.RandomValues;
import io.witbindgen.abi.state.ExportedResources;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.StringEncoding;
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

/** Random values with resources in them: generated code on one side, dynamic code on the other. */
class ResourceRoundTripTest {
  private static final int ROUNDS = 50;

  private int made;

  /** A resource of the host; each is another one. */
  private record Thing(int number) implements Stock.Item {
    @Override
    public String name() {
      return "thing " + number;
    }

    @Override
    public void rename(String name) {}

    @Override
    public boolean same(Stock.Item other) {
      return other == this;
    }

    @Override
    public void close() {
      throw new AssertionError("nobody drops " + this);
    }
  }

  @TestFactory
  Stream<DynamicTest> echoes() {
    return EchoesAbi.TYPE.functions().entrySet().stream()
        .map(f -> DynamicTest.dynamicTest(f.getKey(), () -> echo(f.getKey(), f.getValue())));
  }

  private void echo(String function, FunctionType type) throws Exception {
    for (int seed = 0; seed < ROUNDS; seed++) {
      RandomValues random = new RandomValues(seed, () -> new Thing(made++));
      List<Object> arguments = type.paramTypes().stream().map(random::of).toList();
      String what = function + ", seed " + seed;
      StringEncoding encoding = seed % 2 == 0 ? StringEncoding.UTF8 : StringEncoding.UTF16;

      // Dynamic caller, generated implementation.
      List<Object> typed = new ArrayList<>();
      HostInstance.Function host = EchoesAbi.host(echoing(typed)).functions().get(function);
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
      EchoesAbi.TYPE.functions().forEach((name, t) -> instance.function(name, t, dynamicEcho));
      Echoes echoes =
          EchoesAbi.guest(
              loopback.instance("echoes", instance.build()), "echoes", new ExportedResources());
      Object typedResult = method(function).invoke(echoes, typed.toArray());
      assertThat(PlainText.of(dynamic)).as(what).isEqualTo(PlainText.of(arguments));
      assertThat(PlainText.of(typedResult)).as(what).isEqualTo(PlainText.of(tuple(typed)));
    }
  }

  private static Echoes echoing(List<Object> seen) {
    return (Echoes)
        Proxy.newProxyInstance(
            Echoes.class.getClassLoader(),
            new Class<?>[] {Echoes.class},
            (proxy, method, arguments) -> {
              seen.addAll(Arrays.asList(arguments));
              return tuple(seen);
            });
  }

  private static Object tuple(List<Object> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : new Tuple3<>(parts.get(0), parts.get(1), parts.get(2));
  }

  private static Method method(String function) {
    return Stream.of(Echoes.class.getMethods())
        .filter(m -> m.getName().equalsIgnoreCase(function.replace("-", "")))
        .findFirst()
        .orElseThrow();
  }
}
