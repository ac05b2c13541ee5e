package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that compare: {@code targets} and {@code semver-check}. */
class ConformanceCommandsTest {
  private static final String EARLIER =
      """
      package a:b@1.0.0;
      interface log { record line { text: string } write: func(line: line); flush: func(); }
      world plugin { import log; export run: func() -> string; }
      """;
  private static final String LATER =
      """
      package a:b@1.1.0;
      interface log {
        record line { text: string, level: u8 }
        write: func(line: line);
        rotate: func();
      }
      world plugin { import log; export run: func() -> string; export stop: func(); }
      world tiny {}
      """;

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private String component(String wit, String world) {
    String module = directory.resolve("core.wasm").toString();
    String component = directory.resolve("component.wasm").toString();
    assertThat(run("embed", wit, "--dummy", "-w", world, "-o", module)).isZero();
    assertThat(run("new", module, "-o", component)).as(err::toString).isZero();
    return component;
  }

  @Test
  void aComponentOfTheWorld() throws IOException {
    String wit = write("1.wit", EARLIER);
    assertThat(run("targets", component(wit, "plugin"), "--wit", wit)).isZero();
    assertThat(out.toString() + err).isEmpty();
  }

  @Test
  void allDifferencesFromAWorld() throws IOException {
    String component = component(write("1.wit", EARLIER), "plugin");
    String later = write("2.wit", LATER);
    assertThat(run("targets", component, "--wit", later, "--world", "plugin")).isEqualTo(1);
    String found = "expected `record { text: string }`, found `record { text: string, level: u8 }`";
    assertThat(err.toString().lines())
        .containsExactly(
            "error: " + component + " does not conform to the world a:b/plugin@1.1.0:",
            "  import `a:b/log@1.0.0`: `line`: " + found,
            "  import `a:b/log@1.0.0`: `write`: parameter `line`: " + found,
            "  import `a:b/log@1.0.0`: `flush`: no such func is provided",
            "  export `stop`: there is no such func");
    assertThat(run("targets", component, "--wit", later, "--world", "tiny")).isEqualTo(1);
    assertThat(err.toString()).endsWith("  import `a:b/log@1.0.0`: no such instance is provided\n");
  }

  @Test
  void whatTargetsNeeds() throws IOException {
    String wit = write("2.wit", LATER);
    component(wit, "tiny");
    String module = directory.resolve("core.wasm").toString();
    assertThat(run("targets", module, "--wit", wit, "-w", "tiny")).isEqualTo(1);
    assertThat(err.toString()).contains("is a core module; make a component from it first");
    assertThat(run("targets", wit, "--wit", wit, "-w", "tiny")).isEqualTo(1);
    assertThat(err).hasToString("error: " + wit + " is not a WebAssembly binary\n");
    assertThat(run("targets", module)).isEqualTo(2);
    assertThat(err.toString()).startsWith("error: missing required option: `--wit=PATH`\n");
  }

  @Test
  void allChangesOfAWorld() throws IOException {
    String earlier = write("1.wit", EARLIER);
    String later = write("2.wit", LATER);
    assertThat(run("semver-check", "--prev", earlier, later, "--world", "plugin")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("error: a:b/plugin@1.1.0 is not a compatible successor of a:b/plugin@1.0.0:\n")
        .contains("`line` has changed")
        .contains("`flush` is gone (breaks components that import it)")
        .contains(
            "export `stop` is required now (breaks components that export what the world asked"
                + " for before)")
        .contains("`rotate` is new (compatible)");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void nothingBreaks() throws IOException {
    String wit =
        write(
            "3.wit",
            """
            package a:b;
            world before { export f: func(); }
            world after { import g: func(); export f: func(); }
            """);
    assertThat(run("semver-check", wit, "--prev", "before", "--new", "after")).isZero();
    assertThat(out)
        .hasToString(
            "a:b/after is a compatible successor of a:b/before:\n  import `g` is new (compatible)\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theEarlierWorldMustBeThere() throws IOException {
    String later = write("2.wit", LATER);
    assertThat(run("semver-check", later, "--prev", "none.wit")).isEqualTo(1);
    assertThat(err.toString()).contains("none.wit: no such file").contains("--new");
    assertThat(run("semver-check", later, "--prev", "non", "--new", "tiny")).isEqualTo(1);
    assertThat(err.toString()).contains("world `non` does not exist");
  }

  @Test
  void aComponentHasNoHistory() throws IOException {
    String wit = write("1.wit", EARLIER);
    String component = component(wit, "plugin");
    assertThat(run("semver-check", component, "--prev", component)).isZero();
    assertThat(run("semver-check", component, "--prev", wit)).isEqualTo(1);
    assertThat(err.toString()).contains("one of the two is a component").contains("`targets`");
  }

  @Test
  void allWorldsOfAPackage() throws IOException {
    String earlier =
        write("1.wit", "package a:b;\nworld v { export f: func(); }\nworld w {}\nworld x {}\n");
    String later =
        write(
            "2.wit",
            "package a:b;\nworld v {}\nworld w { export f: func(); }\nworld y { export g: func(); }\n");
    assertThat(run("semver-check", "--prev", earlier, later)).isEqualTo(1);
    assertThat(out)
        .hasToString(
            "a:b/v is a compatible successor of a:b/v:\n  export `f` is gone (compatible)\n");
    assertThat(err.toString())
        .startsWith("error: a:b/w is not a compatible successor of a:b/w:\n")
        .endsWith("error: a:b/x is gone: package a:b has no such world\n");
    assertThat(run("semver-check", "--prev", earlier, later, "-w", "v")).isZero();
    String none = write("3.wit", "package a:b;\ninterface i {}\n");
    assertThat(run("semver-check", "--prev", none, later)).isEqualTo(1);
    assertThat(err.toString()).contains("package a:b has no world to compare with");
  }
}
