package io.witbindgen.bindgen;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
  private static final Path CASES =
      Path.of(
          System.getProperty("witbindgen.root", "."), "../shared/conformance/wit/codegen/cases");

  private static final Path WASI =
      Path.of(System.getProperty("witbindgen.root", "."), "../shared/conformance/wit/wasi");

  private static final Path GENERATED =
      Path.of(System.getProperty("witbindgen.root", "."), "../shared/conformance/generated");

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> goldens() {
    return Goldens.inputs().stream()
        .map(
            wit ->
                DynamicTest.dynamicTest(
                    wit.getFileName().toString(),
                    () ->
                        Compiler.compile(
                            Goldens.generate(wit), directory.resolve(wit.getFileName()))));
  }

  @TestFactory
  Stream<DynamicTest> conformance() {
    if (!Files.isDirectory(CASES)) {
      System.out.println("SKIPPED: nothing at " + CASES);
    }
    assumeTrue(Files.isDirectory(CASES), () -> "no conformance data at " + CASES);
    return Goldens.list(CASES).stream()
        .map(wit -> DynamicTest.dynamicTest(wit.getFileName().toString(), () -> conforms(wit)));
  }

  @TestFactory
  Stream<DynamicTest> wasi() {
    if (!Files.isDirectory(WASI)) {
      System.out.println("SKIPPED: nothing at " + WASI);
    }
    assumeTrue(Files.isDirectory(WASI), () -> "no WASI at " + WASI);
    return Stream.of("0.2.12", "0.3.0")
        .flatMap(version -> Goldens.list(WASI.resolve(version)).stream())
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
    boolean codegen = input.startsWith(CASES);
    Path suite =
        codegen
            ? GENERATED.resolve("codegen")
            : GENERATED.resolve("wasi-" + input.getParent().getFileName());
    return Stream.of(name + "." + world.name(), name)
        .map(suite::resolve)
        .filter(Files::isDirectory)
        .limit(1)
        .map(found -> found.resolve("component.wasm"))
        .toList();
  }
}
