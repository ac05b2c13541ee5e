package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.value.Result;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Components with other string encodings, and with several linked core modules. */
class RealComponentsTest {
  @ParameterizedTest
  @CsvSource({
    "utf8, 2, 12, 120000",
    "utf16, 1, 7, 40000",
    "compact-utf16, 1, 0x80000007, 0x80009c40"
  })
  void stringsInThreeEncodings(String encoding, String accent, String mixed, String euros)
      throws IOException {
    String mixedText = "aé€🌍\0z";
    try (ComponentInstance component =
        instance("encodings/enc-" + encoding + ".wasm", EngineMode.COMPILED)) {
      assertThat(component.function("raw-len").call("")).isEqualTo(0L);
      assertThat(component.function("raw-len").call("abc")).isEqualTo(3L);
      assertThat(component.function("raw-len").call("é")).isEqualTo(Long.decode(accent));
      assertThat(component.function("raw-len").call(mixedText)).isEqualTo(Long.decode(mixed));
      assertThat(component.function("raw-len").call("€".repeat(40_000)))
          .isEqualTo(Long.decode(euros));
      assertThat(component.function("echo").call(mixedText)).isEqualTo(mixedText);
      List<String> list = List.of("", "ä", mixedText);
      assertThat(component.function("echo-list").call(list)).isEqualTo(list);
    }
  }

  @Test
  void elevenCoreModulesLinkedDynamically() throws IOException {
    try (ComponentInstance instance =
        instance("seed-qjs-nowasi/seed-qjs-nowasi.wasm", EngineMode.COMPILED)) {
      Object result =
          instance
              .function("my:component/processor", "process")
              .call(Map.of("id", "größe", "values", new double[] {1, 2.5}));
      assertThat(result)
          .isEqualTo(
              Result.ok(Map.of("id", "größe", "result", 3.5, "metadata", Optional.of("n=2"))));
    }
  }

  private static ComponentInstance instance(String name, EngineMode mode) throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.path("components/" + name));
    return Component.load(bytes, ComponentOptions.DEFAULT.withMode(mode))
        .instantiate(Imports.none());
  }
}
