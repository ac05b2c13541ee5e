package io.witbindgen.cli.wast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.witbindgen.runtime.engine.EngineMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The conformance scripts, a test for each command. {@code nyi.txt} lists the commands that fail,
 * each with its reason; one that passes although it is listed fails the build.
 */
class ScriptTest {
  private static final Path ROOT =
      Path.of(System.getProperty("witbindgen.root", "..")).toAbsolutePath().normalize();
  private static final Path RESOURCES = Path.of("src/test/resources/io/witbindgen/cli/wast");

  /** What validation's own tests know of the texts that suites expect. */
  private static final Path RULES =
      ROOT.resolve(
          "component-binary/src/test/resources/io/witbindgen/component/validate/expected.txt");

  @TestFactory
  Stream<DynamicNode> compiled() throws IOException {
    return scripts(EngineMode.COMPILED);
  }

  @TestFactory
  Stream<DynamicNode> interpreted() throws IOException {
    return scripts(EngineMode.INTERPRETED);
  }

  private static Stream<DynamicNode> scripts(EngineMode mode) throws IOException {
    Path root = ROOT.resolve("../shared/conformance/wast").normalize();
    if (!Files.isDirectory(root)) {
      System.out.println("SKIPPED: no conformance scripts at " + root);
    }
    assumeTrue(Files.isDirectory(root), "no conformance scripts at " + root);
    Map<String, Set<Integer>> nyi = nyi();
    Expectation expectation = table();
    List<DynamicNode> nodes = new ArrayList<>();
    for (Path file : files(root)) {
      Path folder = root.relativize(file.getParent());
      Script script = Script.read(file).orElseThrow();
      Set<Integer> listed = nyi.getOrDefault(folder.toString(), Set.of());
      nyi.remove(folder.toString());
      // Commands depend on those before them, so that they can only run together.
      nodes.add(
          DynamicContainer.dynamicContainer(
              folder.toString(),
              Stream.of(script)
                  .flatMap(s -> ScriptRunner.run(s, mode, expectation).stream())
                  .map(outcome -> test(folder, outcome, listed))));
    }
    nodes.add(DynamicTest.dynamicTest("nyi.txt", () -> assertThat(nyi).isEmpty()));
    return nodes.stream();
  }

  private static DynamicTest test(Path script, Outcome outcome, Set<Integer> listed) {
    return DynamicTest.dynamicTest(
        "line " + outcome.line() + ": " + outcome.command(),
        () -> {
          assumeTrue(outcome.verdict() != Outcome.Verdict.SKIPPED, outcome.reason());
          boolean passes = outcome.verdict() == Outcome.Verdict.PASSED;
          if (passes == listed.contains(outcome.line())) {
            String place = script + " " + outcome.line() + ": ";
            fail(place + (passes ? "passes, so it must leave nyi.txt" : outcome.reason()));
          }
        });
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** By script: the lines of the commands that are known to fail. */
  private static Map<String, Set<Integer>> nyi() throws IOException {
    Map<String, Set<Integer>> nyi = new TreeMap<>();
    for (String line : lines(RESOURCES.resolve("nyi.txt"))) {
      String[] words = line.substring(0, line.indexOf(": ")).split(" ");
      Set<Integer> numbers = nyi.computeIfAbsent(words[0], script -> new TreeSet<>());
      for (int i = 1; i < words.length; i++) {
        numbers.add(Integer.valueOf(words[i]));
      }
    }
    return nyi;
  }

  /** The one table of expected texts: which refusals of ours each of them can mean. */
  private static Expectation table() throws IOException {
    Map<String, Set<String>> meanings = new HashMap<>();
    for (Path file : List.of(RULES, RESOURCES.resolve("expected.txt"))) {
      for (String line : lines(file)) {
        String[] parts = line.split(": ", 2);
        meanings.computeIfAbsent(parts[1], text -> new TreeSet<>()).add(parts[0]);
      }
    }
    return (command, text, refusal) ->
        text.isEmpty() || meanings.getOrDefault(text, Set.of()).contains(refusal.code());
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
