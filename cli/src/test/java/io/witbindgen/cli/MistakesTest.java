package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.cli.terminal.Terminal;
import io.witbindgen.test.Checkout;
import io.witbindgen.test.Goldens;
import io.witbindgen.test.SharedData;
import io.witbindgen.test.Wasm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Transcripts of commands that go wrong: what the user types after {@code $}, what is said about
 * it, and the exit code. Names that begin with {@code in/} are those of the inputs beside the
 * transcripts, and of a few binaries. {@code -Dbless} writes what follows each command.
 */
class MistakesTest {
  private static final Goldens TRANSCRIPTS =
      Goldens.in("cli/src/test/resources/io/witbindgen/cli/mistakes");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final String PROMPT = "$ wit-bindgen-java";
  private static final String ON_TERMINAL = "$ (on a terminal) wit-bindgen-java";

  @TempDir Path directory;

  private String inputs = "";

  @BeforeEach
  void copyInputs() throws IOException {
    Path in = directory.resolve("in");
    inputs = in + "/";
    Path source = TRANSCRIPTS.folder().resolve("in");
    for (Path file : SharedData.files(source, "")) {
      Path copy = in.resolve(source.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    Files.write(in.resolve("core.wasm"), Wasm.module());
    Files.write(in.resolve("empty.wasm"), Wasm.component());
    Files.write(in.resolve("cut.wasm"), Wasm.component(Wasm.bytes(7, 99)));
    Files.write(
        in.resolve("invalid.wasm"), Wasm.component(Wasm.bytes(11, 7, 1, 0, 1, 'f', 1, 9, 0)));
    Files.write(in.resolve("gated.wasm"), Wasm.component(Wasm.bytes(7, 2, 1, 0x64)));
    Files.copy(
        Checkout.path("samples/processor/src/main/resources/sample/processor.wasm"),
        in.resolve("processor.wasm"));
    Files.copy(
        Checkout.path("component-runtime/src/test/resources/guests/unruly.wasm"),
        in.resolve("unruly.wasm"));
  }

  @TestFactory
  Stream<DynamicTest> transcripts() {
    return TRANSCRIPTS.inputs(".txt").stream()
        .map(file -> DynamicTest.dynamicTest(SharedData.name(file), () -> check(file)));
  }

  private void check(Path file) throws IOException {
    StringBuilder actual = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#")) {
        actual.append(line).append('\n');
      } else if (line.startsWith("$")) {
        actual.append('\n').append(line).append('\n').append(said(line));
      }
    }
    TRANSCRIPTS.check(SharedData.name(file), actual.toString());
  }

  private String said(String line) {
    boolean onTerminal = line.startsWith(ON_TERMINAL);
    String words = line.substring((onTerminal ? ON_TERMINAL : PROMPT).length());
    String[] arguments = WORD.matcher(words).results().map(this::argument).toArray(String[]::new);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal.Stream stream = new Terminal.Stream(onTerminal, false);
    int exitCode =
        Main.run(
            new Terminal(stream, stream), new PrintWriter(out), new PrintWriter(err), arguments);
    assertThat(out.toString() + err)
        .as(line)
        .matches("(?s)(error|warning|\\[\n  \\{\n    \"severity\": \"error\").*")
        .doesNotContain("internal fault");
    assertThat(exitCode).as(line).isBetween(err.toString().startsWith("warning") ? 0 : 1, 2);
    if (exitCode == 2) {
      assertThat(err.toString().lines().toList()).as(line).last().asString().startsWith("usage: ");
    }
    return (out.toString() + err).replace(inputs, "in/") + "exit " + exitCode + "\n";
  }

  private String argument(MatchResult word) {
    String text = word.group(1) != null ? word.group(1) : word.group(2);
    return text.replaceFirst("(^|=)in/", "$1" + inputs);
  }
}
