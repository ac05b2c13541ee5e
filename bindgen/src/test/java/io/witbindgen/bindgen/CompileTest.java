package io.witbindgen.bindgen;

import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CompileTest {
  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> goldens() {
    return GoldenInputs.all().stream()
        .map(
            wit ->
                DynamicTest.dynamicTest(
                    wit.getFileName().toString(),
                    () ->
                        Compiler.compile(
                            GoldenInputs.generate(wit), directory.resolve(wit.getFileName()))));
  }

  @TestFactory
  Stream<DynamicTest> conformance() {
    return SharedData.entries(SharedData.path("conformance/wit/codegen/cases")).stream()
        .map(wit -> DynamicTest.dynamicTest(wit.getFileName().toString(), () -> conforms(wit)));
  }

  @TestFactory
  Stream<DynamicTest> wasi() {
    Path wasi = SharedData.path("conformance/wit/wasi");
    return Stream.of("0.2.12", "0.3.0")
        .flatMap(version -> SharedData.entries(wasi.resolve(version)).stream())
        .filter(Files::isDirectory)
        .map(
            wit ->
                DynamicTest.dynamicTest(
                    wit.getParent().getFileName() + "/" + wit.getFileName(), () -> conforms(wit)));
  }

  /**
   * Everything must be there: bindings, and the stubs of what is imported. Components that other
   * tools have made of the worlds must be components of them for the bindings too.
   */
  private void conforms(Path input) throws IOException {
    Path wit = Files.isDirectory(input.resolve("wit")) ? input.resolve("wit") : input;
    ParseOptions parsing = ParseOptions.ofStrict().withAllFeatures();
    Resolution resolution = Wit.parse(wit, parsing).resolution();
    List<GeneratedFile> files =
        BindingsGenerator.generate(resolution, BindgenOptions.DEFAULT.withStubs());
    Path classes = directory.resolve(input.getFileName());
    Compiler.compile(files, classes);
    for (World world : resolution.root().worlds()) {
      for (Path component : components(input, world)) {
        WorldChecks.check(component, files, world, classes);
      }
    }
  }

  private static List<Path> components(Path input, World world) {
    String name = input.getFileName().toString().replace(".wit", "");
    String parent = SharedData.name(input.getParent());
    Path suite =
        SharedData.path("conformance/generated")
            .resolve(parent.equals("cases") ? "codegen" : "wasi-" + parent);
    return Stream.of(name + "." + world.name(), name)
        .map(suite::resolve)
        .filter(Files::isDirectory)
        .limit(1)
        .map(found -> found.resolve("component.wasm"))
        .toList();
  }
}
