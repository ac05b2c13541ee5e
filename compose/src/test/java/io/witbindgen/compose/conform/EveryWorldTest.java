package io.witbindgen.compose.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.build.NewComponent;
import io.witbindgen.componentize.embed.DummyModule;
import io.witbindgen.componentize.embed.Embedding;
import io.witbindgen.componentize.embed.ModuleStyle;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worlds of many packages: each follows itself, and a component made for it is of it. */
class EveryWorldTest {
  @TestFactory
  Stream<DynamicTest> worlds() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Path suite = SharedData.path("conformance/wit");
    for (Path input : inputs(suite)) {
      tests.add(DynamicTest.dynamicTest(suite.relativize(input).toString(), () -> check(input)));
    }
    return tests.stream();
  }

  private static List<Path> inputs(Path suite) throws IOException {
    List<Path> inputs = new ArrayList<>();
    for (Path version : SharedData.entries(suite.resolve("wasi"))) {
      if (Files.isDirectory(version)) {
        inputs.addAll(SharedData.entries(version).stream().filter(Files::isDirectory).toList());
      }
    }
    for (Path input : SharedData.entries(suite.resolve("codegen/cases"))) {
      inputs.add(Files.isDirectory(input.resolve("wit")) ? input.resolve("wit") : input);
    }
    return inputs;
  }

  private static void check(Path input) {
    ParseOptions options = ParseOptions.ofStrict().withAllFeatures();
    for (World world : Wit.parse(input, options).resolution().root().worlds()) {
      assertThat(SemverCheck.changes(world, world)).as(world.toString()).isEmpty();
      for (ModuleStyle style : ModuleStyle.values()) {
        byte[] module = Embedding.embed(DummyModule.of(world, style), world, StringEncoding.UTF8);
        byte[] component =
            NewComponent.of(
                List.of(new ModuleSource.Main(Slice.of(module))), ComponentizeOptions.DEFAULT);
        assertThat(TargetCheck.differences(component, world)).as(world + " " + style).isEmpty();
      }
    }
  }
}
