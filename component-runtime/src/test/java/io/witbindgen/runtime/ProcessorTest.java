package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.value.InvalidValueException;
import io.witbindgen.abi.value.Result;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor in three languages, called in the dynamic mapping, in both engine modes. */
class ProcessorTest {
  static Stream<Arguments> components() {
    return Stream.of("seed-c/seed-c.wasm", "seed-rust/seed-rust.wasm", "seed-wat/seed-wat.wasm")
        .flatMap(
            name ->
                Stream.of(EngineMode.COMPILED, EngineMode.INTERPRETED)
                    .map(mode -> Arguments.of(name, mode)));
  }

  @ParameterizedTest
  @MethodSource("components")
  void answers(String name, EngineMode mode) throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.path("components/" + name));
    Component component = Component.load(bytes, ComponentOptions.DEFAULT.withMode(mode));
    try (ComponentInstance instance = component.instantiate(Imports.none())) {
      GuestFunction process = instance.function("my:component/processor", "process");
      assertThat(process.call(input("many", 1, 2.5, 4)))
          .isEqualTo(output("many", 7.5, Optional.of("n=3")));
      assertThat(process.call(input("one", 0.25))).isEqualTo(output("one", 0.25, Optional.empty()));
      assertThat(process.call(input("none"))).isEqualTo(Result.err("empty values"));
      assertThat(process.call(input("nan", 1, Double.NaN)))
          .isEqualTo(Result.err("non-finite value at index 1"));
      assertThat(process.call(input("größe 漢字 🎉", 3)))
          .isEqualTo(output("größe 漢字 🎉", 3, Optional.empty()));
      double[] large = new double[100_000];
      Arrays.setAll(large, i -> i);
      assertThat(process.call(input("large", large)))
          .isEqualTo(output("large", 4999950000.0, Optional.of("n=100000")));
    }
  }

  @ParameterizedTest
  @MethodSource("components")
  void refusesBadArgumentsBeforeTheGuestIsEntered(String name, EngineMode mode) throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.path("components/" + name));
    Component component = Component.load(bytes, ComponentOptions.DEFAULT.withMode(mode));
    try (ComponentInstance instance = component.instantiate(Imports.none())) {
      GuestFunction process = instance.function("my:component/processor", "process");
      assertThatThrownBy(() -> process.call(input("a\ud800", 1)))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("my:component/processor#process(data.id): lone surrogate at 1");
      assertThatThrownBy(() -> process.call(Map.of("id", "a", "values", List.of(1.0))))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("(data.values): a java.util.ImmutableCollections");
      assertThat(process.call(input("still", 1))).isEqualTo(output("still", 1, Optional.empty()));
    }
  }

  private static Map<String, Object> input(String id, double... values) {
    return Map.of("id", id, "values", values);
  }

  private static Result<Object, Object> output(
      String id, double result, Optional<String> metadata) {
    return Result.ok(Map.of("id", id, "result", result, "metadata", metadata));
  }
}
