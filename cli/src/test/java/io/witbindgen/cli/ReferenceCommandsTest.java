package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.witbindgen.test.Resources;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.WitFormatter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reference tools' own command-line tests, run as commands of this program: what is piped there
 * goes through files here. {@code commands.txt} says what a refusal must mention, and which cases
 * have no counterpart.
 */
class ReferenceCommandsTest {
  private static final Pattern FACE =
      Pattern.compile("\\((import|export)((?: [^\"( ]+)?(?: \"[^\"]*\")+)");

  @TempDir Path directory;

  /** The result of a stage. */
  private record Outcome(int exitCode, String out, String err) {}

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    Map<String, String> list = list();
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      for (ReferenceCommand command : commands(file)) {
        String listed = list.getOrDefault(command.name(), "");
        tests.add(DynamicTest.dynamicTest(command.name(), () -> check(file, command, listed)));
      }
    }
    return tests.stream();
  }

  @Test
  void nothingIsListedThatIsNotThere() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (Path file : files()) {
      commands(file).forEach(command -> found.add(command.name()));
    }
    assertThat(found).containsAll(list().keySet());
  }

  private static List<Path> files() throws IOException {
    return SharedData.entries(SharedData.path("conformance/wasm-tools-cli/cases")).stream()
        .filter(file -> file.toString().matches(".*\\.wa?[it]t?"))
        .toList();
  }

  private static List<ReferenceCommand> commands(Path file) throws IOException {
    String stem = file.getFileName().toString().replaceAll("\\.[a-z]+$", "");
    return ReferenceCommand.parse(stem, Files.readString(file));
  }

  private static Map<String, String> list() {
    return Resources.table(ReferenceCommandsTest.class, "commands.txt");
  }

  private void check(Path file, ReferenceCommand command, String listed) throws IOException {
    assumeTrue(!listed.startsWith("none: "), listed);
    Outcome outcome = run(file, command);
    if (!command.succeeds()) {
      assertThat(outcome.exitCode()).as(outcome.err()).isBetween(1, 2);
      assertThat(listed).as("what the message mentions").isNotEmpty();
      assertThat(outcome.err()).contains(listed).doesNotContain("internal fault");
      return;
    }
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    Path golden = Path.of(file + command.golden() + ".stdout");
    if (!Files.exists(golden)) {
      return;
    }
    String expected = Files.readString(golden);
    if (expected.startsWith("Writing: ")) {
      String names = expected.replace("Writing: %tmpdir", scratch(file));
      assertThat(outcome.out().lines()).hasSameElementsAs(names.lines().toList());
    } else if (expected.startsWith("(")) {
      assertThat(face(outcome.out())).isEqualTo(face(expected));
    } else {
      // Plain comments before a package are about the file here, and its documentation there.
      String text = expected.replaceAll("(?m)\\A(///.*\\n)+", "");
      String inOurLayout = text.startsWith("{") ? text : WitFormatter.format("golden", text);
      assertThat(outcome.out().stripTrailing()).isEqualTo(inOurLayout.stripTrailing());
    }
  }

  /** All imports and exports of a text, in order: code is not printed here. */
  private static List<String> face(String text) {
    List<String> face = new ArrayList<>();
    Matcher matcher = FACE.matcher(text);
    while (matcher.find()) {
      face.add(matcher.group(1) + matcher.group(2).replaceAll(" [^\" ]+ ", " "));
    }
    return face;
  }

  private Outcome run(Path file, ReferenceCommand command) throws IOException {
    Outcome outcome = new Outcome(0, "", "");
    String input = "";
    int number = 0;
    for (List<String> stage : command.stages()) {
      Path output = Files.createTempDirectory(directory, "stage").resolve(number++ + ".wasm");
      List<String> words =
          stage.stream()
              .map(word -> word.equals("%") ? file.toString() : word)
              .map(word -> word.replace("%tmpdir", scratch(file)))
              .toList();
      for (List<String> translated : translate(words, input, output.toString())) {
        outcome = run(translated);
        if (outcome.exitCode() != 0) {
          return outcome;
        }
      }
      input = Files.exists(output) ? output.toString() : input;
    }
    return outcome;
  }

  /** The directory that all commands of a file share. */
  private String scratch(Path file) {
    return directory.resolve(file.getFileName() + ".out").toString();
  }

  private static Outcome run(List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  /** The commands of this program that do what one of the reference tools does. */
  private static List<List<String>> translate(List<String> words, String input, String output) {
    List<String> rest = new ArrayList<>(words.subList(1, words.size()));
    return switch (words.get(0)) {
      case "print", "strip" -> List.of(List.of("inspect", "--wat", input));
      case "validate" -> List.of(List.of("validate", "--enable", "all", input));
      case "component" -> component(rest.remove(0), rest, input, output);
      default -> throw new AssertionError("no counterpart: " + words);
    };
  }

  private static List<List<String>> component(
      String command, List<String> options, String input, String output) {
    boolean asText = options.removeAll(List.of("-t", "--wat"));
    List<String> words = new ArrayList<>(List.of(command));
    switch (command) {
      case "wit" -> {
        if (options.remove("--wasm") || asText) {
          words.addAll(List.of("--wasm", output));
        }
        words.addAll(options);
        if (!input.isEmpty()) {
          words.add(input);
        }
      }
      case "embed" -> {
        words.addAll(options);
        boolean makesModule =
            options.stream()
                .anyMatch(word -> word.startsWith("--dummy") || word.equals("--only-custom"));
        if (!makesModule) {
          words.add(input);
        }
        words.addAll(List.of("-o", output));
      }
      case "new" -> {
        words.addAll(options);
        words.addAll(List.of(input, "-o", output));
      }
      default -> words.addAll(options);
    }
    List<List<String>> commands = new ArrayList<>(List.of(words));
    if (asText) {
      commands.add(List.of("inspect", "--wat", output));
    }
    return commands;
  }
}
