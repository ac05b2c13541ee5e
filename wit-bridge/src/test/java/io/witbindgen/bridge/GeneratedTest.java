package io.witbindgen.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Components that the reference tools made from many worlds. */
class GeneratedTest {
  @TestFactory
  Stream<DynamicTest> theWorldIsTheGolden() throws IOException {
    Path suite = SharedData.path("conformance/generated");
    return SharedData.files(suite, "component.wasm").stream()
        .map(
            file ->
                Cases.test("generated/" + suite.relativize(file.getParent()), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    Resolution resolution = ComponentWit.decode(SharedData.name(file), Files.readAllBytes(file));
    assertThat(WitPrinter.print(resolution.root()).stripTrailing())
        .isEqualTo(Files.readString(file.resolveSibling("component.wit")).stripTrailing());
    String printed = WitPrinter.print(resolution);
    Resolution again = Wit.parse("printed.wit", printed, ParseOptions.ofStrict()).resolution();
    assertThat(WitPrinter.print(again)).isEqualTo(printed);
  }
}
