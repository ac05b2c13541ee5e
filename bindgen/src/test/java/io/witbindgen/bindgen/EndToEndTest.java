package io.witbindgen.bindgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.value.InvalidValueException;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentErrorException;
import io.witbindgen.test.SharedData;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import my.component.Example;
import my.component.Processor.InputData;
import my.component.Processor.OutputData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndToEndTest {
  @ParameterizedTest
  @ValueSource(strings = {"seed-c", "seed-rust", "seed-wat"})
  void realComponentsAnswer(String name) throws Exception {
    Path file = SharedData.path("components/" + name + "/" + name + ".wasm");
    try (Example example = Example.builder(Component.load(file)).build()) {
      assertThat(example.processor().process(new InputData("a", new double[] {1, 2.5})))
          .isEqualTo(new OutputData("a", 3.5, Optional.of("n=2")));
      assertThat(example.processor().process(new InputData("größe 🎈", new double[] {4})))
          .isEqualTo(new OutputData("größe 🎈", 4, Optional.empty()));
      assertThatThrownBy(() -> example.processor().process(new InputData("a", new double[0])))
          .isInstanceOf(ComponentErrorException.class)
          .hasMessage("empty values");
      double[] withNan = {1, 2, Double.NaN};
      assertThatThrownBy(() -> example.processor().process(new InputData("a", withNan)))
          .isInstanceOfSatisfying(
              ComponentErrorException.class,
              e -> assertThat(e.value()).isEqualTo("non-finite value at index 2"));
      double[] many = new double[100_000];
      Arrays.fill(many, 0.5);
      assertThat(example.processor().process(new InputData("many", many)))
          .isEqualTo(new OutputData("many", 50_000, Optional.of("n=100000")));
      assertThatThrownBy(() -> example.processor().process(new InputData("ab\ud800", many)))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("process(data.id): lone surrogate at 2");
      assertThat(example.processor().process(new InputData("", new double[] {-0.0, 7})).result())
          .isEqualTo(7);
    }
  }
}
