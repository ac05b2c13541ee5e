package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.SharedData;
import io.witbindgen.test.Wasm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitCommandsTest {
  private static final String LOOSE =
      "package a:b // mine\ninterface i { @unstable(feature = x) f: func() g: func() }\n";
  private static final String FORMATTED =
      """
      package a:b; // mine

      interface i {
        @unstable(feature = x)
        f: func();
        g: func();
      }
      """;

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void witPrintsWhatIsResolved() throws IOException {
    assertThat(run("wit", write("x.wit", LOOSE))).isZero();
    assertThat(out).hasToString("package a:b;\n\ninterface i {\n  g: func();\n}\n");
    assertThat(err.toString()).contains("warning[missing-semicolon]");
  }

  @Test
  void witKnowsFeatures() throws IOException {
    assertThat(run("wit", "--features", "x", write("x.wit", LOOSE))).isZero();
    assertThat(out.toString()).contains("f: func();");
    out.getBuffer().setLength(0);
    assertThat(run("wit", "--all-features", write("x.wit", LOOSE))).isZero();
    assertThat(out.toString()).contains("f: func();");
    assertThat(run("wit", "--strict", write("x.wit", LOOSE))).isEqualTo(1);
  }

  @Test
  void witPrintsJson() throws IOException {
    assertThat(run("wit", "--json", write("x.wit", FORMATTED))).isZero();
    assertThat(out.toString()).startsWith("{\n  \"worlds\": [],\n").contains("\"name\": \"a:b\"");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void witIsMerged() throws IOException {
    String one = write("1.wit", "package a:b;\ninterface i { type t = u8; f: func(t: t); }\n");
    String two = write("2.wit", "package a:b;\ninterface i { type t = u8; g: func(t: t); }\n");
    assertThat(run("wit", one, two)).isEqualTo(1);
    assertThat(err.toString()).contains("error[duplicate-package]");
    assertThat(run("wit", "--merge", one, two)).isZero();
    String merged =
        "package a:b;\n\ninterface i {\n  type t = u8;\n\n  f: func(t: t);\n\n  g: func(t: t);\n}\n";
    assertThat(out).hasToString(merged);
    Path binary = directory.resolve("m.wasm");
    assertThat(run("wit", "--merge", "--wasm", binary.toString(), one, two)).isZero();
    out.getBuffer().setLength(0);
    assertThat(run("wit", binary.toString())).isZero();
    assertThat(out).hasToString(merged);
    assertThat(run("wit", "--merge", "--json", one, two)).isZero();
    String three = write("3.wit", "package a:b;\ninterface i { type t = u16; }\n");
    assertThat(run("wit", "--merge", one, three)).isEqualTo(1);
    assertThat(err.toString()).contains("interface `a:b/i` is there twice and differs");
  }

  @Test
  void witBecomesADirectory() throws IOException {
    String text =
        write(
            "x.wit",
            """
            package a:b;
            interface i { use c:d/k@1.0.0.{t}; use c:d/k@2.0.0.{t as u}; use e:f/g.{t as v}; }
            package c:d@1.0.0 { interface k { type t = u8; } }
            package c:d@2.0.0 { interface k { type t = u16; } }
            package e:f { interface g { type t = u8; } }
            package h:f { interface g {} }
            """);
    Path files = directory.resolve("made");
    assertThat(run("wit", "--out-dir", files.toString(), text)).isZero();
    assertThat(out.toString().lines())
        .containsExactlyInAnyOrder(
            files.resolve("b.wit").toString(),
            files.resolve("deps/d@1.0.0.wit").toString(),
            files.resolve("deps/d@2.0.0.wit").toString(),
            files.resolve("deps/e_f.wit").toString(),
            files.resolve("deps/h_f.wit").toString());
    out.getBuffer().setLength(0);
    assertThat(run("wit", text)).isZero();
    String printed = out.toString();
    out.getBuffer().setLength(0);
    assertThat(run("wit", files.toString())).isZero();
    assertThat(out.toString().lines().sorted()).isEqualTo(printed.lines().sorted().toList());
    assertThat(run("wit", "--json", "--out-dir", files.toString(), text)).isEqualTo(2);
    assertThat(err.toString()).contains("only one of --json, --wasm and --out-dir can be given");
  }

  @Test
  void witGoesToBinaryFormAndBack() throws IOException {
    String text = write("x.wit", FORMATTED);
    assertThat(run("wit", text)).isZero();
    String printed = out.toString();
    Path binary = directory.resolve("new/x.wasm");
    out.getBuffer().setLength(0);
    assertThat(run("wit", "--wasm", binary.toString(), text)).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(run("wit", "--all-features", binary.toString())).isZero();
    assertThat(out).hasToString(printed);
  }

  @Test
  void whatWitCannotSayIsAnError() throws IOException {
    Path component = directory.resolve("x.wasm");
    Files.write(
        component,
        Wasm.component(
            Wasm.one(3, Wasm.bytes(0x50, 0)), // (core type (module))
            Wasm.one(
                10, Wasm.extern("m"), Wasm.bytes(0, 0x11, 0)))); // (import "m" (core module 0))
    assertThat(run("wit", component.toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("error: ").contains("x.wasm").doesNotContain("fault");
  }

  @Test
  void witTakesSeveralPaths() throws IOException {
    String user = write("user.wit", "package a:user; interface i { use a:used/j.{t}; }");
    String used = write("used.wit", "package a:used; interface j { type t = u8; }");
    assertThat(run("wit", user, used)).isZero();
    assertThat(out.toString()).startsWith("package a:user;").contains("package a:used {");
  }

  @Test
  void fmtPrintsOneFile() throws IOException {
    String file = write("x.wit", LOOSE);
    assertThat(run("fmt", file)).isZero();
    assertThat(out).hasToString(FORMATTED);
    assertThat(Path.of(file)).hasContent(LOOSE);
  }

  @Test
  void fmtWritesInPlaceAndOnlyWhatChanges() throws IOException {
    String loose = write("deps/loose.wit", LOOSE);
    write("fine.wit", FORMATTED);
    Files.setPosixFilePermissions(Path.of(loose), PosixFilePermissions.fromString("rw-rw----"));
    assertThat(run("fmt", "--check", directory.toString())).isEqualTo(1);
    assertThat(out.toString().lines()).containsExactly(loose);
    out.getBuffer().setLength(0);
    assertThat(run("fmt", "--write", directory.toString())).isZero();
    assertThat(out.toString().lines()).containsExactly(loose);
    assertThat(Files.readString(Path.of(loose))).isEqualTo(FORMATTED);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(loose))))
        .isEqualTo("rw-rw----");
    out.getBuffer().setLength(0);
    assertThat(run("fmt", "--check", directory.toString())).isZero();
    assertThat(out.toString()).isEmpty();
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  @Test
  void fmtTakesStandardInput() {
    assertThat(given(LOOSE, "fmt", "-")).isZero();
    String formatted = out.toString();
    assertThat(given(LOOSE, "fmt", "--check", "-")).isEqualTo(1);
    assertThat(out.toString()).isEqualTo(formatted + "<stdin>\n");
    assertThat(given(formatted, "fmt", "--check", "-")).isZero();
  }

  private int given(String input, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(args);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void fmtWritesNothingIfAnyFileIsWrong() throws IOException {
    String loose = write("a.wit", LOOSE);
    write("b.wit", "interface {");
    assertThat(run("fmt", "--write", directory.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("b.wit:1:11").contains("error[unexpected-token]");
    assertThat(Path.of(loose)).hasContent(LOOSE);
  }

  @Test
  void fmtWantsToKnowWhatToDoWithSeveralFiles() throws IOException {
    assertThat(run("fmt", write("a.wit", LOOSE), write("b.wit", LOOSE))).isEqualTo(2);
    assertThat(err.toString()).contains("--check or --write");
    assertThat(run("fmt", "--check", "--write", write("a.wit", LOOSE))).isEqualTo(2);
    assertThat(run("fmt", directory.resolve("none.wit").toString())).isEqualTo(1);
    assertThat(run("fmt")).isEqualTo(2);
  }

  @Test
  void helpEndsWithAnExample() {
    for (String command : new String[] {"wit", "fmt"}) {
      out.getBuffer().setLength(0);
      assertThat(run(command, "--help")).isZero();
      assertThat(out.toString().lines().toList())
          .last()
          .asString()
          .startsWith("  wit-bindgen-java " + command);
    }
  }

  private String write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  @Test
  void whatABinarySaysCannotControlTheTerminal() {
    assertThat(run("wit", SharedData.path("hostile/docs-esc.wasm").toString())).isZero();
    String printed = out.toString();
    assertThat(printed).contains("\\u{1b}").doesNotContain("\u001b").doesNotContain("\u202e");
    assertThat(given(printed, "fmt", "--check", "-")).isZero();
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
