package io.witbindgen.bindgen;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.SharedData;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Names that are different in Java, but not on each file system; and versions likewise. */
class FileNamesTest {
  @TempDir Path directory;

  private record Made(List<GeneratedFile> files, List<Diagnostic> notes) {
    static Made of(String wit) {
      List<Diagnostic> notes = new ArrayList<>();
      List<GeneratedFile> files =
          BindingsGenerator.generate(
              Wit.parse("names.wit", wit).resolution(), BindgenOptions.DEFAULT, notes::add);
      return new Made(files, notes);
    }

    List<String> classes() {
      return files.stream()
          .map(GeneratedFile::path)
          .filter(path -> !path.endsWith("Abi.java"))
          .toList();
    }
  }

  @Test
  void classesDifferByMoreThanCase() throws IOException {
    Made made =
        Made.of(
            """
            package a:b;
            interface ab { record xy { a: u8 } enum x-y { a } f: func(a: xy) -> x-y; }
            interface a-b { variant v { p-q(u8), pq } f: func() -> v; }
            interface ab-abi { f: func(); }
            world w { import ab; import a-b; import ab-abi; }
            """);
    assertThat(made.classes())
        .containsExactly("a/b/AB_.java", "a/b/Ab.java", "a/b/AbAbi2.java", "a/b/W.java");
    assertThat(made.files())
        .extracting(file -> file.path().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
    Compiler.compile(made.files(), directory);
    try (Stream<Path> classes = Files.list(directory.resolve("a/b"))) {
      assertThat(classes.map(c -> c.getFileName().toString().toLowerCase(Locale.ROOT)))
          .doesNotHaveDuplicates();
    }
    assertThat(made.notes())
        .extracting(note -> note.span().text())
        .containsExactly("a-b", "x-y", "pq");
    assertThat(DiagnosticRenderer.render(made.notes().get(0)))
        .isEqualTo(
            """
            note[escaped-file-name]: `a-b` is `AB_` in Java: the usual name differs from another one's only in case, as files must not
                 --> names.wit:3:11
                  |
                3 | interface a-b { variant v { p-q(u8), pq } f: func() -> v; }
                  |           ^--
            """);
  }

  @Test
  void devicesOfWindowsAreEscaped() throws IOException {
    Made made =
        Made.of(
            """
            package nul:lpt1;
            interface aux { enum con { prn } f: func() -> con; }
            interface console { f: func(); }
            world com9 { import aux; export console; }
            """);
    assertThat(made.classes())
        .containsExactly(
            "nul_/lpt1_/Aux_.java", "nul_/lpt1_/Com9_.java", "nul_/lpt1_/Console.java");
    assertThat(made.notes())
        .extracting(Diagnostic::message)
        .containsExactly(
            "`nul:lpt1` is `nul_.lpt1_` in Java: Windows keeps the usual name for a device, and has no such file",
            "`aux` is `Aux_` in Java: Windows keeps the usual name for a device, and has no such file",
            "`com9` is `Com9_` in Java: Windows keeps the usual name for a device, and has no such file");
    Compiler.compile(made.files(), directory);
  }

  @Test
  void anyNumberOfVersionsIsToldApart() throws IOException {
    List<String> versions =
        List.of("1.0.0-rc1", "1.0.0+rc1", "1.0.0-rc.1", "1.0.0-rc-1", "1.0.0", "0.1.0");
    StringBuilder wit = new StringBuilder("package a:b;\nworld w {\n");
    versions.forEach(v -> wit.append("  import c:d/i@" + v + ";\n"));
    wit.append("}\n");
    versions.forEach(
        v ->
            wit.append("package c:d@" + v + " { interface i { enum e { a } f: func() -> e; } }\n"));
    Made made = Made.of(wit.toString());
    assertThat(made.files()).hasSize(2 * versions.size() + 1);
    assertThat(made.files())
        .extracting(file -> file.path().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
    Compiler.compile(made.files(), directory);
  }

  /** A class that implements an interface inherits the names of the types in it. */
  @Test
  void inheritedNamesHideNoClass() throws IOException {
    Made made =
        Made.of(
            """
            package a:b;
            interface when { enum private { x } record pair { a: string } type all = list<private>; }
            interface factory { record pair { a: string } }
            interface far { use when.{all}; type further = all; }
            interface i {
              use when.{private, pair};
              use factory.{pair as other};
              enum when { y }
              resource r { constructor(a: pair, b: private); m: func() -> result<other, private>; }
              f: func(a: private, b: list<pair>) -> result<when, private>;
            }
            interface j { use far.{further}; enum when { z } f: func(a: further) -> when; }
            interface k { use c:d/when.{never}; enum when { z } f: func(a: never) -> when; }
            world w { import i; import j; import k; export i; export j; export k; }
            package c:d { interface when { enum never { x } } }
            """);
    Compiler.compile(made.files(), directory);
  }

  /** Inputs that other generators, or earlier ones of ours, have failed at. */
  @TestFactory
  Stream<DynamicTest> collectedInputs() {
    return Stream.of("obscured", "builder", "case", "versions", "depth")
        .flatMap(folder -> SharedData.entries(SharedData.path("faults/" + folder)).stream())
        .filter(path -> path.toString().endsWith(".wit"))
        .map(
            wit ->
                DynamicTest.dynamicTest(
                    wit.getFileName().toString(), () -> compilesOrIsRefused(wit)));
  }

  private void compilesOrIsRefused(Path wit) throws IOException {
    String text = Files.readString(wit);
    try {
      Compiler.compile(Made.of(text).files(), directory.resolve(wit.getFileName()));
    } catch (DiagnosticException e) {
      assertThat(wit.getFileName().toString()).contains("depth");
      assertThat(e.diagnostics().get(0).span().line()).isEqualTo(53);
    }
  }
}
