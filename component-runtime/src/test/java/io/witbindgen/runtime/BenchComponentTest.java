package io.witbindgen.runtime;

import static io.witbindgen.abi.type.FunctionType.param;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.state.GuestResource;
import io.witbindgen.abi.state.ResourceDefinition;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.InvalidValueException;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.VariantValue;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A component with imports and every value kind, called in the dynamic mapping. */
class BenchComponentTest {
  private static final String OPS = "my:bench/ops@0.1.0";
  private static final String VIA_HOST = "my:bench/via-host@0.1.0";
  private static final FunctionType ADD =
      FunctionType.of(param("a", ValueType.U32), param("b", ValueType.U32))
          .returning(ValueType.U32);

  private final List<String> logged = new ArrayList<>();
  private int liveBlobs;
  private BiFunction<Long, Long, Long> add = Long::sum;

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void everyValueKindTravelsBothWays(EngineMode mode) throws IOException {
    try (ComponentInstance bench = instance(mode)) {
      assertThat(ops(bench, "add", 7L, 0xffff_ffffL)).isEqualTo(6L);
      for (String text : List.of("", "abc", "héllo 🌍 \0 x", "y".repeat(100_000))) {
        assertThat(ops(bench, "echo-string", text)).isEqualTo(text);
      }
      assertThat(ops(bench, "echo-bytes", new byte[] {0, 1, -1})).isEqualTo(new byte[] {0, 1, -1});
      assertThat(ops(bench, "sum-f64", new double[] {1, 2, 3.5})).isEqualTo(6.5);
      double[] doubles = {1, -0.0, Double.POSITIVE_INFINITY};
      assertThat(ops(bench, "echo-f64s", doubles)).isEqualTo(doubles);
      List<?> points =
          List.of(
              Map.of("x", 1.0, "y", 2.0, "label", "p"), Map.of("x", -1.0, "y", 0.5, "label", "ü"));
      assertThat(ops(bench, "echo-points", points)).isEqualTo(points);
      assertThat(ops(bench, "echo-perms", Set.of("read", "exec")))
          .isEqualTo(Set.of("read", "exec"));
      assertThat(ops(bench, "echo-wide", Set.of("b0", "b9"))).isEqualTo(Set.of("b0", "b9"));
      assertThat(ops(bench, "next-color", "red")).isEqualTo("green");
      assertThat(ops(bench, "next-color", "blue")).isEqualTo("red");
      assertThat(ops(bench, "swap", List.of(7L, "x"))).isEqualTo(List.of("x", 7L));
      Object[] all = {
        true,
        (byte) -128,
        255,
        Short.MIN_VALUE,
        65535,
        Integer.MIN_VALUE,
        4294967295L,
        Long.MIN_VALUE,
        -1L,
        1.5f,
        2.5,
        0x1f30d
      };
      assertThat(ops(bench, "all-prims", all)).isEqualTo(List.of(all));
      Object[] many = new Object[17];
      for (int i = 0; i < 16; i++) {
        many[i] = i + 1L;
      }
      many[16] = "four";
      assertThat(ops(bench, "many-params", many)).isEqualTo(140L);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void variantsOptionsAndResults(EngineMode mode) throws IOException {
    try (ComponentInstance bench = instance(mode)) {
      assertThat(ops(bench, "find", "missing")).isEqualTo(Optional.empty());
      assertThat(ops(bench, "find", "k1"))
          .isEqualTo(Optional.of(entry("k1", "value-of-k1", 2, "a", "bb", "ccc")));
      assertThat(ops(bench, "parse", "ab=12")).isEqualTo(Result.ok(entry("ab", "12", 12)));
      assertThat(ops(bench, "parse", "")).isEqualTo(Result.err(VariantValue.of("empty")));
      assertThat(ops(bench, "parse", "ab=1x"))
          .isEqualTo(Result.err(VariantValue.of("bad-digit", 4L)));
      assertThat(ops(bench, "parse", "z".repeat(65)))
          .isEqualTo(Result.err(VariantValue.of("too-long", List.of(65L, 64L))));
      List<VariantValue> shapes =
          List.of(
              VariantValue.of("circle", 2.0),
              VariantValue.of("rect", List.of(2.0, 3.0)),
              VariantValue.of("named", "abçd"),
              VariantValue.of("none"));
      for (VariantValue shape : shapes) {
        assertThat(ops(bench, "echo-shape", shape)).isEqualTo(shape);
      }
      assertThat(ops(bench, "area", shapes.get(0))).isEqualTo(4 * Math.PI);
      Object nested =
          ops(
              bench,
              "nested",
              Optional.empty(),
              Result.ok(List.of(new int[] {1, 2}, new int[] {}, new int[] {3})));
      Optional<?> lists = (Optional<?>) ((Result.Ok<?, ?>) nested).value();
      assertThat((List<?>) lists.orElseThrow()).element(0).isEqualTo(new int[] {1, 2});
      assertThat(
              ops(
                  bench,
                  "nested",
                  Optional.of(Optional.of("q")),
                  Result.err(List.of("red", Set.of("read")))))
          .isEqualTo(Result.err("q"));
      assertThat(
              ops(
                  bench,
                  "nested",
                  Optional.of(Optional.empty()),
                  Result.err(List.of("red", Set.of()))))
          .isEqualTo(Result.err("some-none"));
      assertThat(ops(bench, "parse", "!boo"))
          .isEqualTo(Result.err(VariantValue.of("other", "boo")));
      assertThat(ops(bench, "area", shapes.get(1))).isEqualTo(6.0);
      assertThat(ops(bench, "area", VariantValue.of("named", "abcd"))).isEqualTo(4.0);
      assertThat(ops(bench, "area", shapes.get(3))).isEqualTo(0.0);
      assertThatThrownBy(() -> ops(bench, "echo-string", "\ud800x"))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("lone surrogate at 0");
      assertThat(ops(bench, "echo-string", "after")).isEqualTo("after");
    }
  }

  /** The values that the README asks of every engine. */
  @Test
  void kernels() throws IOException {
    try (ComponentInstance bench = instance(EngineMode.COMPILED)) {
      ExportedInstance kernels = bench.instance("my:bench/kernels@0.1.0");
      assertThat(kernels.function("fnv1a").call(utf8("foobar"))).isEqualTo(0x85944171f73967e8L);
      assertThat(kernels.function("fnv1a-local").call(65536L, 4L)).isEqualTo(5577400962331885973L);
      byte[] hash = (byte[]) kernels.function("sha256-local").call(65536L, 2L);
      assertThat(HexFormat.of().formatHex(hash)).startsWith("4b2a19c8").endsWith("c533a0");
      assertThat(kernels.function("mandelbrot").call(64L, 48L, 500L)).isEqualTo(414105L);
      assertThat(kernels.function("matmul").call(64L, 3L)).isEqualTo(-12.0);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void theGuestCallsTheHost(EngineMode mode) throws IOException {
    try (ComponentInstance bench = instance(mode)) {
      assertThat(bench.function(VIA_HOST, "call-add").call(10L)).isEqualTo(45L);
      bench.function(VIA_HOST, "call-log").call(3L, "abc");
      assertThat(logged).containsExactly("abc", "abc", "abc");
      assertThat(bench.function(VIA_HOST, "call-lookup").call(4L, "abc")).isEqualTo(12L);
      assertThat(bench.function(VIA_HOST, "call-lookup").call(4L, "nope")).isEqualTo(0L);
      byte[] hash = (byte[]) bench.function("my:bench/kernels@0.1.0", "sha256").call(utf8("abc"));
      assertThat(HexFormat.of().formatHex(hash))
          .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void theGuestUsesResourcesOfTheHost(EngineMode mode) throws IOException {
    try (ComponentInstance bench = instance(mode)) {
      GuestFunction callBlob = bench.function(VIA_HOST, "call-blob");
      assertThat(callBlob.call(3L, new byte[10])).isEqualTo(30L);
      assertThat(liveBlobs).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void theHostUsesResourcesOfTheGuest(EngineMode mode) throws IOException {
    try (ComponentInstance bench = instance(mode)) {
      ExportedInstance counters = bench.instance("my:bench/counters@0.1.0");
      GuestFunction constructor = counters.function("[constructor]counter");
      GuestResource a = (GuestResource) constructor.call(5L);
      GuestResource b = (GuestResource) constructor.call(7L);
      assertThat(a.type()).isSameAs(counters.resource("counter"));
      assertThat(a).hasToString("own<counter>");
      assertThat(counters.function("[method]counter.increment").call(a, 2L)).isEqualTo(7L);
      GuestFunction get = counters.function("[method]counter.get");
      assertThat(get.call(a)).isEqualTo(7L);
      assertThat(counters.function("[method]counter.name").call(b)).isEqualTo("counter=7");
      assertThat(counters.function("[static]counter.compare").call(a, b)).isEqualTo(0);
      assertThat(counters.function("live").call()).isEqualTo(2L);
      GuestResource merged = (GuestResource) counters.function("[static]counter.merge").call(a, b);
      assertThat(get.call(merged)).isEqualTo(14L);
      assertThat(counters.function("dropped").call()).isEqualTo(2L);
      assertThatThrownBy(() -> get.call(a))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("this counter was given away");
      merged.close();
      assertThat(counters.function("live").call()).isEqualTo(0L);
      assertThatThrownBy(() -> get.call(merged))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("this counter is closed");
    }
  }

  @Test
  void aResourceOfAnotherInstanceIsRefused() throws IOException {
    Component component = component(EngineMode.INTERPRETED);
    try (ComponentInstance first = component.instantiate(imports());
        ComponentInstance second = component.instantiate(imports())) {
      String counters = "my:bench/counters@0.1.0";
      Object counter = first.function(counters, "[constructor]counter").call(1L);
      GuestFunction get = second.function(counters, "[method]counter.get");
      assertThatThrownBy(() -> get.call(counter))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageEndingWith(
              "#[method]counter.get(self): a resource of type counter of another instance, where"
                  + " counter is needed");
    }
  }

  @Test
  void aHandleOutlivesNeitherATrapNorItsInstance() throws IOException {
    GuestResource closedWithInstance;
    try (ComponentInstance bench = instance(EngineMode.INTERPRETED)) {
      GuestFunction constructor = bench.function("my:bench/counters@0.1.0", "[constructor]counter");
      closedWithInstance = (GuestResource) constructor.call(1L);
    }
    closedWithInstance.close();
    try (ComponentInstance bench = instance(EngineMode.INTERPRETED)) {
      GuestFunction constructor = bench.function("my:bench/counters@0.1.0", "[constructor]counter");
      GuestResource counter = (GuestResource) constructor.call(1L);
      assertThatThrownBy(() -> ops(bench, "trap")).isInstanceOf(TrapException.class);
      counter.close();
    }
  }

  @Test
  void aTrapClosesTheInstanceAndNoOther() throws IOException {
    Component component = component(EngineMode.COMPILED);
    try (ComponentInstance first = component.instantiate(imports());
        ComponentInstance second = component.instantiate(imports())) {
      assertThatThrownBy(() -> ops(first, "trap"))
          .isInstanceOfSatisfying(
              TrapException.class, t -> assertThat(t.reason()).isEqualTo(TrapReason.UNREACHABLE));
      assertThatThrownBy(() -> ops(first, "add", 1L, 2L))
          .isInstanceOf(TrapException.class)
          .hasMessageContaining(
              "an earlier call of `my:bench/ops@0.1.0#trap` failed; create a new instance");
      assertThat(ops(second, "add", 1L, 2L)).isEqualTo(3L);
    }
  }

  @Test
  void aHostFunctionThatThrowsIsATrapWithItsCause() throws IOException {
    try (ComponentInstance bench = instance(EngineMode.COMPILED)) {
      IllegalStateException cause = new IllegalStateException("no adder");
      add =
          (a, b) -> {
            throw cause;
          };
      assertThatThrownBy(() -> bench.function(VIA_HOST, "call-add").call(1L))
          .isInstanceOf(TrapException.class)
          .hasMessageContaining(
              "my:bench/via-host@0.1.0#call-add -> my:bench/host@0.1.0#add: the host failed: ")
          .hasCause(cause);
    }
  }

  @Test
  void aHostFunctionThatReturnsNonsenseIsATrap() throws IOException {
    try (ComponentInstance bench = instance(EngineMode.COMPILED)) {
      add = (a, b) -> -1L;
      assertThatThrownBy(() -> bench.function(VIA_HOST, "call-add").call(1L))
          .isInstanceOf(TrapException.class)
          .hasMessageContaining("-1 is not a u32");
    }
  }

  @Test
  void aHostFunctionCannotEnterTheInstanceThatCallsIt() throws IOException {
    try (ComponentInstance bench = instance(EngineMode.COMPILED)) {
      add = (a, b) -> (Long) ops(bench, "add", a, b);
      assertThatThrownBy(() -> bench.function(VIA_HOST, "call-add").call(1L))
          .isInstanceOf(TrapException.class)
          .hasMessageContaining("a call into it is under way");
    }
  }

  @Test
  void missingImportsAreReportedAllAtOnce() throws IOException {
    Component component = component(EngineMode.INTERPRETED);
    assertThatThrownBy(() -> component.instantiate(Imports.none()))
        .isInstanceOfSatisfying(
            UnlinkableException.class,
            e ->
                assertThat(e.problems())
                    .hasSize(8)
                    .contains(
                        "import `my:bench/host@0.1.0`: `log`: expected func(msg: string), found nothing",
                        "import `my:bench/host@0.1.0`: `blob`: expected a resource type, found nothing"));
  }

  @Test
  void anImportOfAnotherTypeIsRefused() throws IOException {
    Component component = component(EngineMode.INTERPRETED);
    FunctionType narrow =
        FunctionType.of(param("a", ValueType.U32), param("b", ValueType.U16))
            .returning(ValueType.U32);
    Imports wrong = Imports.builder().instance("my:bench/host@0.1.0", host(narrow)).build();
    assertThatThrownBy(() -> component.instantiate(wrong))
        .isInstanceOf(UnlinkableException.class)
        .hasMessage(
            "the host does not provide what the component imports:\n"
                + "  import `my:bench/host@0.1.0`: `add`: parameter `b`: expected u32, found u16");
  }

  @Test
  void anotherCompatibleVersionWillDo() throws IOException {
    Component component = component(EngineMode.INTERPRETED);
    Imports newer = Imports.builder().instance("my:bench/host@0.1.7", host(ADD)).build();
    try (ComponentInstance bench = component.instantiate(newer)) {
      assertThat(bench.function("my:bench/ops@0.1.3", "add").call(1L, 2L)).isEqualTo(3L);
    }
    Imports incompatible = Imports.builder().instance("my:bench/host@0.2.0", host(ADD)).build();
    assertThatThrownBy(() -> component.instantiate(incompatible))
        .isInstanceOf(UnlinkableException.class);
  }

  private ComponentInstance instance(EngineMode mode) throws IOException {
    return component(mode).instantiate(imports());
  }

  private static Component component(EngineMode mode) throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.path("components/bench/bench.wasm"));
    return Component.load(bytes, ComponentOptions.DEFAULT.withMode(mode));
  }

  private Imports imports() {
    return Imports.builder().instance("my:bench/host@0.1.0", host(ADD)).build();
  }

  private HostInstance host(FunctionType addType) {
    ResourceType blob = ResourceDefinition.host("blob", Blob.class, b -> liveBlobs--);
    ValueType borrow = ValueType.borrow(blob);
    FunctionType log = FunctionType.of(param("msg", ValueType.STRING));
    FunctionType lookup =
        FunctionType.of(param("key", ValueType.STRING))
            .returning(ValueType.option(ValueType.STRING));
    FunctionType constructor =
        FunctionType.of(param("size", ValueType.U32)).returning(ValueType.own(blob));
    FunctionType write =
        FunctionType.of(param("self", borrow), param("data", ValueType.list(ValueType.U8)));
    FunctionType length = FunctionType.of(param("self", borrow)).returning(ValueType.U32);
    FunctionType sum =
        FunctionType.of(param("a", borrow), param("b", borrow)).returning(ValueType.U64);
    return HostInstance.builder()
        .function(
            "log",
            log,
            HostFunction.of(
                log,
                args -> {
                  logged.add((String) args.get(0));
                  return null;
                }))
        .function(
            "lookup",
            lookup,
            HostFunction.of(
                lookup, args -> args.get(0).equals("abc") ? Optional.of("ABC") : Optional.empty()))
        .function(
            "add",
            addType,
            HostFunction.of(
                addType,
                args ->
                    add.apply(
                        ((Number) args.get(0)).longValue(), ((Number) args.get(1)).longValue())))
        .resource("blob", blob)
        .function("[constructor]blob", constructor, HostFunction.of(constructor, this::newBlob))
        .function("[method]blob.write", write, HostFunction.of(write, BenchComponentTest::write))
        .function(
            "[method]blob.len",
            length,
            HostFunction.of(length, args -> ((Blob) args.get(0)).length))
        .function(
            "[static]blob.sum",
            sum,
            HostFunction.of(sum, args -> ((Blob) args.get(0)).length + ((Blob) args.get(1)).length))
        .build();
  }

  private static final class Blob {
    private long length;
  }

  private Object newBlob(List<Object> args) {
    liveBlobs++;
    return new Blob();
  }

  private static @Nullable Object write(List<Object> args) {
    ((Blob) args.get(0)).length += ((byte[]) args.get(1)).length;
    return null;
  }

  private static Object ops(ComponentInstance bench, String name, Object... arguments) {
    return bench.function(OPS, name).call(arguments);
  }

  private static Map<String, Object> entry(String key, String value, long weight, String... tags) {
    return Map.of("key", key, "value", value, "weight", weight, "tags", List.of(tags));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
