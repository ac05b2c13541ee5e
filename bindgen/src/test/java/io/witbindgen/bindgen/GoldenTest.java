package io.witbindgen.bindgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.witbindgen.test.Goldens;
import io.witbindgen.test.Marks;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GoldenTest {
  private static final Goldens SOURCES = Goldens.in("bindgen/src/golden/java");
  private static final Goldens ERRORS = Goldens.in("bindgen/src/golden/errors");

  @Test
  void sources() throws IOException {
    Map<String, String> actual = new TreeMap<>();
    for (Path wit : GoldenInputs.all()) {
      GoldenInputs.generate(wit).forEach(file -> actual.put(file.path(), file.content()));
    }
    SOURCES.checkAll(actual);
  }

  @TestFactory
  Stream<DynamicTest> isDeterministic() {
    return GoldenInputs.all().stream()
        .map(
            wit ->
                DynamicTest.dynamicTest(
                    wit.getFileName().toString(),
                    () -> {
                      List<GeneratedFile> first = GoldenInputs.generate(wit);
                      assertThat(GoldenInputs.generate(wit)).isEqualTo(first);
                      assertThat(first).extracting(GeneratedFile::path).isSorted();
                      assertThat(first)
                          .allSatisfy(
                              f -> assertThat(f.content()).doesNotContain("\r").endsWith("}\n"));
                      assertThat(first).allSatisfy(GoldenTest::looksGood);
                    }));
  }

  private static void looksGood(GeneratedFile file) {
    List<String> lines = file.content().lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(lines).noneMatch(line -> line.endsWith(" "));
    for (String line : lines) {
      if (line.startsWith("import ")) {
        String imported = line.substring(line.lastIndexOf('.') + 1, line.length() - 1);
        assertThat(lines)
            .as(line)
            .anyMatch(l -> !l.startsWith("import ") && l.matches(".*\\b" + imported + "\\b.*"));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> errors() {
    return ERRORS.inputs(".wit").stream()
        .map(wit -> DynamicTest.dynamicTest(wit.getFileName().toString(), () -> error(wit)));
  }

  private static void error(Path wit) throws IOException {
    DiagnosticException thrown =
        catchThrowableOfType(
            DiagnosticException.class,
            () -> {
              String name = wit.getFileName().toString();
              BindingsGenerator.generate(
                  io.witbindgen.wit.Wit.parse(name, Files.readString(wit)).resolution(),
                  BindgenOptions.DEFAULT);
            });
    Marks.check(
        Files.readString(wit),
        thrown.diagnostics().stream()
            .map(d -> Marks.mark(d.span().line(), d.severity().word(), d.kind().code()))
            .toList());
    ERRORS.check(wit, ".errors", DiagnosticRenderer.render(thrown.diagnostics()));
  }

  @Test
  void oneWorldOfSeveral() {
    List<GeneratedFile> files =
        BindingsGenerator.generate(
            GoldenInputs.parse(GoldenInputs.of("worlds.wit")),
            new BindgenOptions("com.acme", Optional.of("empty")));
    assertThat(files)
        .extracting(GeneratedFile::path)
        .containsExactly("com/acme/golden/worlds/Empty.java");
  }

  @Test
  void aWorldOfAnotherPackage() {
    List<GeneratedFile> files =
        BindingsGenerator.generate(
            io.witbindgen.wit.Wit.parse(
                    "several.wit",
                    """
                    package a:a;
                    package b:b@1.0.0 { world there { import f: func(); } }
                    world here {}
                    """)
                .resolution(),
            new BindgenOptions("", Optional.of("b:b/there")));
    assertThat(files)
        .extracting(GeneratedFile::path)
        .containsExactly("b/b/There.java", "b/b/ThereAbi.java");
  }

  @Test
  void unknownWorld() {
    DiagnosticException thrown =
        catchThrowableOfType(
            DiagnosticException.class,
            () ->
                BindingsGenerator.generate(
                    GoldenInputs.parse(GoldenInputs.of("worlds.wit")),
                    new BindgenOptions("", Optional.of("nowhere"))));
    assertThat(DiagnosticRenderer.render(thrown.diagnostics()))
        .startsWith("error[unknown-world]: ")
        .contains("nowhere");
  }

  @Test
  void basePackageMustBeOne() {
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class, () -> new BindgenOptions("a.1b", Optional.empty())))
        .hasMessage("`a.1b` is not the name of a Java package");
  }
}
