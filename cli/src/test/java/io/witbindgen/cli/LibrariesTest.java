package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two libraries in C that need each other, with data, a constructor and a pointer to a function.
 */
class LibrariesTest {
  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String app = "";
  private String text = "";
  private String linked = "";

  @BeforeEach
  void embed() throws IOException {
    app = directory.resolve("embedded.so").toString();
    text = resource("libtext.so");
    linked = directory.resolve("linked.wasm").toString();
    assertThat(run("embed", resource("app.wit"), resource("libapp.so"), "-o", app)).isZero();
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  private String resource(String name) throws IOException {
    byte[] bytes = Resources.bytes(LibrariesTest.class, "libraries/" + name);
    return Files.write(directory.resolve(name), bytes).toString();
  }

  @Test
  void areLinkedAndRun() {
    assertThat(run("new", "libapp.so=" + app, text, "-o", linked)).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(run("validate", linked)).isZero();
    assertThat(run("run", "--invoke", "calculate(1, 2)", linked)).isZero();
    assertThat(run("run", "--interpret", "--invoke", "calculate(1, -2)", linked)).isZero();
    assertThat(out.toString().lines()).containsExactly("1011", "1007");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(run("new", "libapp.so=" + app, "-o", linked)).isEqualTo(1);
    assertThat(err.toString())
        .contains("`libapp.so` needs apply (function (i32 i32) -> (i32))")
        .contains("`libapp.so` needs counter (global i32)");
    assertThat(Path.of(linked)).doesNotExist();
  }

  @Test
  void librariesToOpenAreKept() {
    assertThat(run("new", "--dl-openable", "libapp.so=" + app, text, "-o", linked)).isZero();
    assertThat(run("run", "--invoke", "calculate(1, 2)", linked)).isZero();
    assertThat(out.toString().strip()).isEqualTo("1011");
    assertThat(run("inspect", linked)).isZero();
    assertThat(out.toString()).contains("libtext.so");
  }

  @Test
  void symbolsAreLookedUp() throws IOException {
    String main = directory.resolve("main.so").toString();
    assertThat(run("embed", resource("main.wit"), resource("libmain.so"), "-o", main)).isZero();
    assertThat(
            run(
                "new",
                "libmain.so=" + main,
                "--dl-openable",
                resource("libplug.so"),
                "--use-built-in-libdl",
                "-o",
                linked))
        .isZero();
    for (int which = 1; which <= 3; which++) {
      assertThat(run("run", "--invoke", "probe(" + which + ")", linked)).isZero();
    }
    assertThat(out.toString().lines()).containsExactly("126", "-1", "-3");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void nothingToMakeAComponentOf() {
    assertThat(run("new", "-o", linked)).isEqualTo(2);
    assertThat(err.toString()).contains("give a core module, or libraries");
  }
}
