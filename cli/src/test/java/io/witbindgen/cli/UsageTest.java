package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.witbindgen.test.Checkout;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help, completion, and what all commands have in common. */
class UsageTest {
  private static final List<String> COMMANDS =
      List.of(
          "wit",
          "fmt",
          "run",
          "validate",
          "inspect",
          "embed",
          "targets",
          "semver-check",
          "new",
          "plug",
          "compose",
          "wast",
          "completion",
          "help");

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpOfACommandIsThatOfItsOption() {
    for (String command : COMMANDS) {
      String help = said("help", command);
      assertThat(help).startsWith("Usage: wit-bindgen-java " + command + " ").contains("Example");
      assertThat(help).isEqualTo(said(command, "--help")).endsWith("\n");
    }
    assertThat(said("help")).isEqualTo(said("--help"));
  }

  @Test
  void everyCommandHasAVersion() {
    for (String command : COMMANDS) {
      assertThat(said(command, "--version")).startsWith("wit-bindgen-java ");
    }
  }

  @Test
  void outputsAreNamedAlike() throws IOException {
    String wit = Checkout.path("example.wit").toString();
    String processor =
        Checkout.path("samples/processor/src/main/resources/sample/processor.wasm").toString();
    String printed = said("wit", wit);
    Path file = directory.resolve("new/example.wit");
    assertThat(said("wit", wit, "-o", file.toString())).isEmpty();
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(printed);
    assertThat(said("wit", wit, "-o", "-")).isEqualTo(printed);
    String inspected = said("inspect", processor);
    Path tree = directory.resolve("tree.txt");
    assertThat(said("inspect", processor, "--output", tree.toString())).isEmpty();
    assertThat(tree).content(StandardCharsets.UTF_8).isEqualTo(inspected);
    assertThat(said(wit, "-o", directory.resolve("java").toString())).contains("Processor.java");
    for (String command : List.of("embed", "new", "plug", "compose")) {
      assertThat(said("help", command)).contains("  -o, --output=FILE ");
    }
  }

  @Test
  void severalFilesAreInspected() throws IOException {
    String processor =
        Checkout.path("samples/processor/src/main/resources/sample/processor.wasm").toString();
    String echo = Checkout.path("component-runtime/src/test/resources/guests/echo.wasm").toString();
    String both = said("inspect", processor, echo);
    assertThat(both)
        .isEqualTo(
            processor
                + ":\n"
                + said("inspect", processor)
                + "\n"
                + echo
                + ":\n"
                + said("inspect", echo));
  }

  @Test
  void completionIsAScriptThatWorks() throws Exception {
    String script = said("completion");
    assertThat(script).contains("complete -F ").contains("--trap-unknown-imports");
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
    Files.writeString(directory.resolve("completion.sh"), script);
    assertThat(completed("va")).isEqualTo("validate");
    assertThat(completed("run --t")).isEqualTo("--trap-unknown-imports --timeout");
    assertThat(completed("embed --encoding u")).isEqualTo("utf8 utf16");
  }

  private String completed(String words) throws IOException, InterruptedException {
    String commands =
        """
        source completion.sh
        COMP_WORDS=(wit-bindgen-java %s)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _complete_wit-bindgen-java 2>/dev/null
        echo "${COMPREPLY[@]}"
        """
            .formatted(words);
    File printed = directory.resolve("out.txt").toFile();
    Process bash =
        new ProcessBuilder("/bin/bash", "-c", commands)
            .directory(directory.toFile())
            .redirectOutput(printed)
            .start();
    assertThat(bash.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return Files.readString(printed.toPath()).strip();
  }

  /** What a command prints, which must succeed. */
  private String said(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    assertThat(exitCode).as(err.toString()).isZero();
    return out.toString();
  }
}
