package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.component.encode.CoreModuleBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedCommandTest {
  private static final String WIT =
      """
      package a:b;
      world one { import f: func(s: string); }
      world two { export g: async func(); }
      world %interface { import f: func(s: list<u8>); }
      """;

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String wit = "";
  private String output = "";

  @BeforeEach
  void files() throws IOException {
    wit = Files.writeString(directory.resolve("x.wit"), WIT).toString();
    output = directory.resolve("new/out.wasm").toString();
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  private String module() throws IOException {
    return Files.write(directory.resolve("core.wasm"), new CoreModuleBuilder().build()).toString();
  }

  @Test
  void aWorldIsEmbedded() throws IOException {
    assertThat(run("embed", wit, module(), "-w", "one", "-o", output)).isZero();
    assertThat(run("wit", output)).isZero();
    assertThat(out.toString()).contains("import f: func(s: string);");
  }

  @Test
  void worldsAddUp() throws IOException {
    assertThat(run("embed", wit, module(), "-w", "one", "-o", output)).isZero();
    assertThat(run("embed", wit, output, "-w", "a:b/two", "-o", output)).isZero();
    assertThat(run("wit", output)).isZero();
    assertThat(out.toString()).contains("import f: func(s: string);\n\n  export g: async func();");
    assertThat(run("embed", wit, output, "-w", "%interface", "-o", "-")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith(
            "error: the module was made for another world already, and world `a:b/interface` cannot"
                + " be added to it: ");
  }

  @Test
  void dummiesBecomeComponents() {
    assertThat(run("embed", wit, "--dummy", "-w", "one", "-o", output)).isZero();
    String component = directory.resolve("one.wasm").toString();
    assertThat(run("new", output, "-o", component)).as(err::toString).isZero();
    assertThat(run("targets", component, "--wit", wit, "-w", "one")).isZero();
    for (String blocking : new String[] {"--async-callback", "--async-stackful"}) {
      assertThat(run("embed", wit, "--dummy-names", "legacy", blocking, "-w", "two", "-o", output))
          .isZero();
      component = directory.resolve("two.wasm").toString();
      assertThat(run("new", output, "-o", component)).as(err::toString).isZero();
      assertThat(run("targets", component, "--wit", wit, "-w", "two")).isZero();
    }
  }

  @Test
  void onlyWhatWouldBeEmbedded() {
    assertThat(run("embed", wit, "--only-custom", "-w", "one", "-o", output)).isZero();
    assertThat(run("inspect", "--wat", output)).isZero();
    assertThat(out.toString())
        .startsWith("(component\n  (@custom \"wit-component-encoding\" \"\\04\\00\")")
        .contains("(export (;1;) \"one\" (type 0))")
        .contains("wit-bindgen-java");
    assertThat(run("embed", wit, "--only-custom", "--encoding", "utf16", "-w", "one", "-o", output))
        .isZero();
    assertThat(run("inspect", "--wat", output)).isZero();
    assertThat(out.toString()).contains("\"\\04\\01\"");
  }

  @Test
  void theWorldMustBeClear() throws IOException {
    assertThat(run("embed", wit, module(), "-o", output)).isEqualTo(1);
    assertThat(err.toString())
        .contains("has several worlds, so one of them must be named: one, two, interface");
    assertThat(run("embed", wit, module(), "-w", "on", "-o", output)).isEqualTo(1);
    assertThat(err.toString()).contains("error[unknown-world]: world `on` does not exist");
    assertThat(Path.of(output)).doesNotExist();
  }

  @Test
  void whatCannotBeGivenTogether() throws IOException {
    String module = module();
    assertThat(run("embed", wit, "-w", "one", "-o", output)).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("error: give a core module, --dummy, --dummy-names or --only-custom");
    assertThat(run("embed", wit, module, "--dummy", "-o", output)).isEqualTo(2);
    assertThat(err.toString()).startsWith("error: CORE and --dummy cannot be given together");
    assertThat(run("embed", wit, "--dummy", "--async-callback", "-o", output)).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("error: --async-callback and --async-stackful need --dummy-names legacy");
    assertThat(run("embed", wit, "--dummy-names", "new", "-o", output)).isEqualTo(2);
    assertThat(err.toString()).contains("expected standard32 or legacy");
    assertThat(run("embed", wit, module, "--encoding", "latin1", "-o", output)).isEqualTo(2);
    assertThat(err.toString()).contains("expected utf8, utf16 or compact-utf16");
  }

  @Test
  void aComponentHasItsWorldAlready() {
    assertThat(run("embed", wit, "--dummy", "-w", "one", "-o", output)).isZero();
    String component = directory.resolve("one.wasm").toString();
    assertThat(run("new", output, "-o", component)).isZero();
    assertThat(run("embed", wit, component, "-w", "one", "-o", output)).isEqualTo(1);
    assertThat(err.toString()).contains("it is a component already").contains("core module");
    assertThat(run("embed", wit, wit, "-w", "one", "-o", output)).isEqualTo(1);
    assertThat(err).hasToString("error: " + wit + " is not a WebAssembly binary\n");
  }
}
