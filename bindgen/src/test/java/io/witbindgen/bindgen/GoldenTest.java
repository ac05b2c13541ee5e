package io.witbindgen.bindgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
  @Test
  void sources() throws IOException {
    Map<String, String> actual = new TreeMap<>();
    for (Path wit : Goldens.inputs()) {
      Goldens.generate(wit).forEach(file -> actual.put(file.path(), file.content()));
    }
    if (Goldens.bless()) {
      for (String stale : Goldens.expected().keySet()) {
        Files.delete(Goldens.ROOT.resolve("java").resolve(stale));
      }
      for (Map.Entry<String, String> file : actual.entrySet()) {
        Path path = Goldens.ROOT.resolve("java").resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    Map<String, String> expected = Goldens.expected();
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    actual.forEach((path, content) -> assertThat(content).as(path).isEqualTo(expected.get(path)));
  }

  @TestFactory
  Stream<DynamicTest> isDeterministic() {
    return Goldens.inputs().stream()
        .map(
            wit ->
                DynamicTest.dynamicTest(
                    wit.getFileName().toString(),
                    () -> {
                      List<GeneratedFile> first = Goldens.generate(wit);
                      assertThat(Goldens.generate(wit)).isEqualTo(first);
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
    return Goldens.list(Goldens.ROOT.resolve("errors")).stream()
        .filter(path -> path.toString().endsWith(".wit"))
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
    String actual = DiagnosticRenderer.render(thrown.diagnostics());
    Path golden = Path.of(wit.toString().replaceAll("\\.wit$", ".errors"));
    if (Goldens.bless()) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  @Test
  void oneWorldOfSeveral() {
    List<GeneratedFile> files =
        BindingsGenerator.generate(
            Goldens.parse(Goldens.ROOT.resolve("wit/worlds.wit")),
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
                    Goldens.parse(Goldens.ROOT.resolve("wit/worlds.wit")),
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
