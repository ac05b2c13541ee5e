package io.witbindgen.bindgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
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

  /** Cases that are refused for another reason than that something is not generated yet. */
  private static final List<String> OTHERWISE_REFUSED = List.of();

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

  private void conforms(Path input) throws IOException {
    String name = input.getFileName().toString();
    Path wit = Files.isDirectory(input.resolve("wit")) ? input.resolve("wit") : input;
    List<GeneratedFile> files;
    try {
      ParseOptions options = ParseOptions.ofStrict().withAllFeatures();
      files =
          BindingsGenerator.generate(Wit.parse(wit, options).resolution(), BindgenOptions.DEFAULT);
    } catch (DiagnosticException e) {
      if (!OTHERWISE_REFUSED.contains(name)) {
        assertThat(e.diagnostics())
            .extracting(Diagnostic::kind)
            .containsOnly(DiagnosticKind.UNSUPPORTED_IN_JAVA);
      }
      return;
    }
    assertThat(OTHERWISE_REFUSED).doesNotContain(name);
    Compiler.compile(files, directory.resolve(name));
  }
}
