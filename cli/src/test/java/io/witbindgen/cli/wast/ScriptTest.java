package io.witbindgen.cli.wast;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.test.Checkout;
import io.witbindgen.test.NotYet;
import io.witbindgen.test.Resources;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  /** What validation's own tests know of the texts that suites expect. */
  private static final Path RULES =
      Checkout.path(
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
    Path root = SharedData.path("conformance/wast");
    NotYet notYet = NotYet.of(ScriptTest.class);
    Expectation expectation = table();
    List<DynamicNode> nodes = new ArrayList<>();
    for (Path file : SharedData.files(root, ".json")) {
      String folder = root.relativize(file.getParent()).toString();
      Script script = Script.read(file).orElseThrow();
      // Commands depend on those before them, so that they can only run together.
      nodes.add(
          DynamicContainer.dynamicContainer(
              folder,
              Stream.of(script)
                  .flatMap(s -> ScriptRunner.run(s, mode, expectation).stream())
                  .map(outcome -> test(folder, outcome, notYet))));
    }
    nodes.add(notYet.everyListedCaseExists());
    return nodes.stream();
  }

  private static DynamicTest test(String script, Outcome outcome, NotYet notYet) {
    return notYet.test(
        script + " " + outcome.line(),
        "line " + outcome.line() + ": " + outcome.command(),
        () -> {
          assumeTrue(outcome.verdict() != Outcome.Verdict.SKIPPED, outcome.reason());
          if (outcome.verdict() != Outcome.Verdict.PASSED) {
            fail(script + " " + outcome.line() + ": " + outcome.reason());
          }
        });
  }

  /** The one table of expected texts: which refusals of ours each of them can mean. */
  private static Expectation table() throws IOException {
    Map<String, Set<String>> meanings = new HashMap<>();
    List<String> lines = new ArrayList<>(Resources.lines(ScriptTest.class, "expected.txt"));
    lines.addAll(Resources.lines(Files.readString(RULES)));
    for (String line : lines) {
      String[] pair = Resources.pair(line);
      meanings.computeIfAbsent(pair[1], text -> new TreeSet<>()).add(pair[0]);
    }
    return (command, text, refusal) ->
        text.isEmpty() || meanings.getOrDefault(text, Set.of()).contains(refusal.code());
  }
}
