package io.witbindgen.bindgen;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
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

  /** Everything must be there: bindings, and the stubs of what is imported. */
  private void conforms(Path input) throws IOException {
    Path wit = Files.isDirectory(input.resolve("wit")) ? input.resolve("wit") : input;
    ParseOptions parsing = ParseOptions.ofStrict().withAllFeatures();
    List<GeneratedFile> files =
        BindingsGenerator.generate(
            Wit.parse(wit, parsing).resolution(), BindgenOptions.DEFAULT.withStubs());
    Compiler.compile(files, directory.resolve(input.getFileName()));
  }
}
