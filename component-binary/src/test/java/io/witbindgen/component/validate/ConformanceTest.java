package io.witbindgen.component.validate;

import static org.assertj.core.api.Assertions.fail;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.decode.ScriptCommand;
import io.witbindgen.test.NotYet;
import io.witbindgen.test.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The conformance scripts, as far as validation is concerned: whatever they call invalid or
 * malformed is refused for the reason they name, everything else is valid. {@code expected.txt}
 * says which rule of ours each of their messages is about. {@code nyi.txt} lists what fails, each
 * with its reason; a listed command that passes fails this test.
 */
class ConformanceTest {
  private static final String VALID = "valid";
  private static final String MALFORMED = "malformed";

  @TestFactory
  Stream<DynamicTest> scripts() throws IOException {
    NotYet notYet = NotYet.of(ConformanceTest.class);
    Map<String, Set<String>> expected = expected();
    return notYet.complete(
        ScriptCommand.all().stream()
            .map(
                command ->
                    notYet.test(
                        command.name(), () -> check(command, verdicts(command, expected)))));
  }

  private static Set<String> verdicts(ScriptCommand command, Map<String, Set<String>> expected) {
    return switch (command.type()) {
      case "assert_invalid", "assert_malformed" ->
          command.text().isEmpty()
              ? Set.of(MALFORMED)
              : expected.getOrDefault(command.text(), Set.of("a line in expected.txt"));
      default -> Set.of(VALID);
    };
  }

  private static void check(ScriptCommand command, Set<String> expected) throws IOException {
    String verdict;
    String message = "";
    try {
      ComponentValidator.validate(
          ComponentDecoder.decode(Files.readAllBytes(command.file())),
          ScriptFeatures.options(command.script()));
      verdict = VALID;
    } catch (InvalidComponentException e) {
      verdict = e.rule().toString();
      message = e.getMessage();
    } catch (MalformedComponentException e) {
      verdict = MALFORMED;
      message = e.getMessage();
    }
    if (!expected.contains(verdict)) {
      fail(
          "%s: expected %s for `%s`, found %s: %s",
          command, expected, command.text(), verdict, message);
    }
  }

  /** By message: the rules that it can be about. */
  private static Map<String, Set<String>> expected() {
    Map<String, Set<String>> expected = new HashMap<>();
    for (String line : Resources.lines(ConformanceTest.class, "expected.txt")) {
      String[] pair = Resources.pair(line);
      expected.computeIfAbsent(pair[1], text -> new TreeSet<>()).add(pair[0]);
    }
    return expected;
  }
}
