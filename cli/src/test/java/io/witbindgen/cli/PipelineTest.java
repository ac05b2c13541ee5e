package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Command lines of the reference tools in which {@code new} stands, by way of files. */
class PipelineTest {
  private static final Pattern COMMAND =
      Pattern.compile("(?://|;;) (RUN|FAIL)(?:\\[([a-z-]+)])?: (.*)");

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TestFactory
  Stream<DynamicTest> commands() throws IOException {
    Path cases =
        Path.of(System.getProperty("witbindgen.root", ".."))
            .resolve("../shared/conformance/wasm-tools-cli/cases");
    if (!Files.exists(cases)) {
      System.out.println("SKIPPED: no test data at " + cases.normalize());
    }
    assumeTrue(Files.exists(cases));
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(cases)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".wit")).sorted().toList()) {
        String text = Files.readString(file).replaceAll("\\\\\n// *", "");
        for (String line : text.lines().toList()) {
          Matcher command = COMMAND.matcher(line);
          if (command.matches() && command.group(3).contains("component new")) {
            tests.add(DynamicTest.dynamicTest(name(file, command), () -> check(file, command)));
          }
        }
      }
    }
    return tests.stream();
  }

  private static String name(Path file, Matcher command) {
    String suffix = command.group(2) == null ? "" : "." + command.group(2);
    return file.getFileName() + suffix;
  }

  private void check(Path file, Matcher command) throws IOException {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Path current = file;
    int code = 0;
    String last = "";
    for (String stage : command.group(3).split("\\|")) {
      List<String> words = new ArrayList<>(Arrays.asList(stage.strip().split("\\s+")));
      last = String.join(" ", words);
      Path next = Files.createTempFile(directory, "stage", ".wasm");
      code = run(words, current, next);
      if (code != 0) {
        break;
      }
      current = next;
    }
    assertThat(code == 0 ? "RUN" : "FAIL").as(err.toString()).isEqualTo(command.group(1));
    Path expected = file.resolveSibling(name(file, command) + ".stdout");
    if (last.equals("component wit") && Files.exists(expected)) {
      assertThat(out.toString().strip()).isEqualTo(Files.readString(expected).strip());
    } else if (last.equals("print")) {
      assertThat(imports(out.toString())).isEqualTo(imports(Files.readString(expected)));
    }
  }

  private int run(List<String> words, Path input, Path output) {
    String verb = words.remove(0);
    if (verb.equals("component")) {
      verb = words.remove(0);
    }
    words.removeIf(word -> word.equals("%"));
    List<String> line = new ArrayList<>();
    switch (verb) {
      case "embed", "new" -> {
        line.addAll(List.of(verb, input.toString(), "-o", output.toString()));
        line.addAll(words);
      }
      case "validate" -> line.addAll(List.of("validate", "--enable", "all", input.toString()));
      case "wit" -> line.addAll(List.of("wit", input.toString()));
      case "print" -> line.addAll(List.of("inspect", "--wat", input.toString()));
      default -> throw new AssertionError("unknown command " + verb);
    }
    return Main.run(new PrintWriter(out), new PrintWriter(err), line.toArray(String[]::new));
  }

  private static List<String> imports(String wat) {
    return wat.lines().filter(line -> line.startsWith("  (import ")).toList();
  }
}
