package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Checkout;
import io.witbindgen.test.SharedData;
import io.witbindgen.test.Wasm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final Path EXAMPLE = Checkout.path("example.wit");

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void generatesTheIntroductoryExampleWithWarnings() throws IOException {
    Path generated = directory.resolve("generated");
    assertThat(run("--out", generated.toString(), EXAMPLE.toString())).isZero();
    List<String> names = List.of("Example.java", "Processor.java", "ProcessorAbi.java");
    assertThat(out.toString().lines())
        .containsExactlyElementsOf(
            names.stream()
                .map(n -> generated.resolve("my/component").resolve(n).toString())
                .toList());
    assertThat(err.toString()).contains("warning[", "help: ").doesNotContain("error");
    assertThat(files(directory)).hasSize(3);
    assertThat(compile(generated)).isEmpty();
  }

  @Test
  void strictRefusesTheIntroductoryExample() throws IOException {
    assertThat(run("--strict", "--out", directory.toString(), EXAMPLE.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("error[").doesNotContain("warning[");
    assertThat(files(directory)).isEmpty();
  }

  @Test
  void aNameThatFilesCannotHaveIsToldInANote() throws IOException {
    Path wit = directory.resolve("device.wit");
    Files.writeString(wit, "package a:b;\ninterface aux { f: func(); }\n");
    Path generated = directory.resolve("out");
    assertThat(run("--out", generated.toString(), wit.toString())).isZero();
    assertThat(out.toString()).contains("Aux_.java");
    assertThat(err.toString())
        .startsWith(
            "note[escaped-file-name]: `aux` is `Aux_` in Java: Windows keeps the usual name");
  }

  @Test
  void aSyntaxErrorInTheMiddleIsShownInItsPlace() throws IOException {
    Path wit = directory.resolve("broken.wit");
    Files.writeString(
        wit,
        "package a:b;\ninterface i {\n  f: func() -> u32;\n  g: func( -> u32;\n  h: func();\n}\n");
    assertThat(run("--out", directory.resolve("out").toString(), wit.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("broken.wit:4:")
        .contains("g: func( -> u32;")
        .containsOnlyOnce("error[");
    assertThat(files(directory)).containsExactly(wit);
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    assertThat(run("--out", directory.toString(), directory.resolve("none.wit").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("none.wit").contains("no such file");
    assertThat(files(directory)).isEmpty();
  }

  @Test
  void anOutputThatCannotBeWrittenLeavesNothing() throws IOException {
    Path inTheWay = directory.resolve("file");
    Files.writeString(inTheWay, "not a directory");
    assertThat(run("--out", inTheWay.resolve("out").toString(), EXAMPLE.toString())).isEqualTo(1);
    assertThat(err.toString().lines().filter(line -> line.startsWith("error: cannot write ")))
        .hasSize(1);
    assertThat(files(directory)).containsExactly(inTheWay);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aHalfBlockedOutputIsTakenBackWhole() throws IOException {
    Path generated = directory.resolve("generated");
    Path blocked = generated.resolve("my/component/ProcessorAbi.java");
    Files.createDirectories(blocked);
    assertThat(run("--out", generated.toString(), EXAMPLE.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("ProcessorAbi.java: something else of this name is in the way");
    assertThat(files(directory)).isEmpty();
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    assertThat(run("--out", directory.toString(), EXAMPLE.toString())).isZero();
    Path file = directory.resolve("my/component/Processor.java");
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000));
    assertThat(run("--out", directory.toString(), EXAMPLE.toString())).isZero();
    assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(1_000);
  }

  @Test
  void checkShowsWhatDiffersAndWritesNothing() throws IOException {
    Path generated = directory.resolve("generated");
    String[] check = {"--check", "--out", generated.toString(), EXAMPLE.toString()};
    assertThat(run(check)).isEqualTo(1);
    assertThat(err.toString()).contains("3 missing").contains("without --check");
    assertThat(files(directory)).isEmpty();
    assertThat(run("--out", generated.toString(), EXAMPLE.toString())).isZero();
    out.getBuffer().setLength(0);
    assertThat(run(check)).isZero();
    assertThat(out.toString()).isEmpty();

    Path changed = generated.resolve("my/component/Processor.java");
    String drifted = Files.readString(changed).replace("String id,", "String name,");
    Files.writeString(changed, drifted);
    Path missing = generated.resolve("my/component/ProcessorAbi.java");
    Files.delete(missing);
    Path stale = generated.resolve("my/component/Old.java");
    Files.writeString(stale, "// Generated by wit-bindgen-java. Do not edit.\nclass Old {}\n");
    err.getBuffer().setLength(0);
    assertThat(run(check)).isEqualTo(1);
    assertThat(out.toString())
        .contains("missing: " + missing + "\n", "stale: " + stale + "\n")
        .contains("--- " + changed + " (on disk)\n+++ " + changed + " (generated)\n@@ -")
        .contains("-  record InputData(String name,", "+  record InputData(String id,");
    assertThat(err.toString()).contains("(1 changed, 1 missing, 1 stale)");
    assertThat(changed).hasContent(drifted);
    assertThat(missing).doesNotExist();
    assertThat(stale).exists();

    assertThat(run("--out", generated.toString(), EXAMPLE.toString())).isZero();
    assertThat(err.toString()).contains("removed: " + stale);
    assertThat(run(check)).isZero();
    assertThat(stale).doesNotExist();
  }

  @Test
  void optionsReachTheGenerator() throws IOException {
    Path wit = directory.resolve("app.wit");
    Files.writeString(
        wit,
        "package a:app;\ninterface log { write: func(line: string); }\nworld app { import log; }\n");
    Path generated = directory.resolve("generated");
    assertThat(run("--stubs", "--out", generated.toString(), wit.toString())).isZero();
    Path stub = generated.resolve("a/app/AppImports.java");
    Files.writeString(stub, "mine");
    assertThat(run("--stubs", "--check", "--out", generated.toString(), wit.toString())).isZero();
    assertThat(run("--with", "a:app/log=b.Log", "--out", generated.toString(), wit.toString()))
        .isZero();
    assertThat(generated.resolve("a/app/App.java")).content().contains("b.Log");
    assertThat(stub).hasContent("mine");
    assertThat(run("--with", "a:none=b", "--out", generated.toString(), wit.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("`a:none`");
  }

  @Test
  void binariesAreToldApart() throws IOException {
    Path core = directory.resolve("core.wasm");
    Files.write(core, Wasm.module());
    assertThat(run(core.toString())).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("error: no world can be read from this core module: ")
        .contains("core.wasm: nothing in it says what world it was made for")
        .contains("`embed`");
    Path component = directory.resolve("component.wasm");
    Files.write(component, Wasm.component());
    err.getBuffer().setLength(0);
    Path empty = directory.resolve("empty");
    assertThat(run("--out", empty.toString(), component.toString())).isZero();
    assertThat(files(empty)).containsExactly(empty.resolve("root/component/Component.java"));
    Files.write(component, Wasm.component(Wasm.bytes(7, 99)));
    err.getBuffer().setLength(0);
    assertThat(run(component.toString())).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void bindingsFromAComponentAreThoseFromItsWit() throws Exception {
    Path component = SharedData.path("components/seed-c/seed-c.wasm");
    Path generated = directory.resolve("generated");
    assertThat(run("--out", generated.toString(), component.toString())).isZero();
    Path fromText = directory.resolve("text");
    assertThat(run("--out", fromText.toString(), component.resolveSibling("wit").toString()))
        .isZero();
    String types = "my/component/Processor.java";
    assertThat(generated.resolve(types)).hasSameTextualContentAs(fromText.resolve(types));
    Files.writeString(
        generated.resolve("Use.java"),
        """
        import io.witbindgen.runtime.Component;
        import my.component.Processor.InputData;
        import root.component.SeedC;

        public final class Use {
          private Use() {}

          public static String use(java.nio.file.Path file) throws Exception {
            try (SeedC component = SeedC.builder(Component.load(file)).build()) {
              return component.processor().process(new InputData("a", new double[] {1, 2.5})).toString();
            }
          }
        }
        """);
    assertThat(compile(generated)).isEmpty();
    try (URLClassLoader classes =
        new URLClassLoader(new URL[] {directory.resolve("classes").toUri().toURL()})) {
      Object result = classes.loadClass("Use").getMethod("use", Path.class).invoke(null, component);
      assertThat(result.toString()).contains("3.5").contains("n=2");
    }
  }

  @Test
  void wrongUsageIsExitCodeTwo() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("PATH");
    assertThat(run("--no-such-option", EXAMPLE.toString())).isEqualTo(2);
  }

  @Test
  void helpEndsWithAnExample() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString().lines().toList())
        .last()
        .isEqualTo("  wit-bindgen-java --out src/main/java --package com.acme example.wit");
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The compiler's verdict on the generated sources, with all warnings on. */
  private String compile(Path sources) throws IOException {
    java.io.ByteArrayOutputStream said = new java.io.ByteArrayOutputStream();
    String[] options = {
      "-Xlint:all",
      "-Werror",
      "-encoding",
      "UTF-8",
      "-d",
      directory.resolve("classes").toString(),
      "-classpath",
      System.getProperty("java.class.path")
    };
    String[] paths = files(sources).stream().map(Path::toString).toArray(String[]::new);
    String[] arguments = Stream.of(options, paths).flatMap(Arrays::stream).toArray(String[]::new);
    int code = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments);
    return code == 0 ? "" : said.toString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
