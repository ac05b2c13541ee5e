package io.witbindgen.componentize;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.build.NewComponent;
import io.witbindgen.componentize.embed.DummyModule;
import io.witbindgen.componentize.embed.Embedding;
import io.witbindgen.componentize.embed.ModuleStyle;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Modules that import and export all that the worlds of many packages have. */
class EveryWorldTest {
  @TestFactory
  Stream<DynamicTest> dummiesBecomeComponents() throws IOException {
    Path suite = SharedData.path("conformance/generated");
    return SharedData.files(suite, "module.wasm").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    suite.relativize(file.getParent()).toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    byte[] module = Files.readAllBytes(file);
    byte[] component = component(module, ComponentizeOptions.DEFAULT);
    assertThat(ComparableText.of(component))
        .isEqualTo(ComparableText.of(Files.readAllBytes(file.resolveSibling("component.wasm"))));
    World world =
        ComponentWit.decode("module", module)
            .root()
            .worldNamed(ComponentWit.MODULE_ROOT.name())
            .orElseThrow();
    List<String> wit = wit(component);
    for (ModuleStyle style : ModuleStyle.values()) {
      byte[] dummy =
          Embedding.embed(DummyModule.of(world, style), world, StringEncoding.LATIN1_OR_UTF16);
      ComponentizeOptions options =
          ComponentizeOptions.DEFAULT.withReturnCallRef(style == ModuleStyle.STANDARD32);
      assertThat(wit(component(dummy, options))).as(style.toString()).isEqualTo(wit);
    }
  }

  private static byte[] component(byte[] module, ComponentizeOptions options) {
    return NewComponent.of(List.of(new ModuleSource.Main(Slice.of(module))), options);
  }

  /** The lines of the world; types stand in the order in which functions first need them. */
  private static List<String> wit(byte[] component) {
    return WitPrinter.print(ComponentWit.decode("component", component))
        .lines()
        .filter(line -> !line.strip().startsWith("use "))
        .sorted()
        .toList();
  }
}
