package io.witbindgen.compose.wac;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.compose.Causes;
import io.witbindgen.compose.ComparableText;
import io.witbindgen.compose.graph.Composition;
import io.witbindgen.compose.graph.Dependencies;
import io.witbindgen.compose.wac.syntax.WacParser;
import io.witbindgen.test.NotYet;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The WAC texts of the conformance suite: accepted, or refused for the same cause in the same line.
 */
class WacCasesTest {
  private static final NotYet NOT_YET = NotYet.of(WacCasesTest.class);
  private static final Pattern LINE = Pattern.compile("\\.wac:(\\d+):\\d+\\]");
  private static final Pattern CAUSE = Pattern.compile("(?s)  × (.*?)(?=\\n +[╭╰├]|\\s*$)");
  private static final Pattern STEP =
      Pattern.compile(
          "mismatched type for (?:export|function parameter|variant case|record field) (`[^`]*`)");
  private static final Causes CAUSES = Causes.read(WacCasesTest.class, "causes.txt");

  private interface Check {
    void check(Path file) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> parser() {
    return cases("parser", WacCasesTest::parse);
  }

  @TestFactory
  Stream<DynamicTest> resolution() {
    return cases("resolution", WacCasesTest::resolve);
  }

  @TestFactory
  Stream<DynamicTest> encoding() {
    return cases("encoding", WacCasesTest::encode);
  }

  private static Stream<DynamicTest> cases(String folder, Check check) {
    Path suite = SharedData.path("conformance/wac/" + folder);
    NotYet notYet = NOT_YET.under(folder + "/");
    return notYet.complete(
        SharedData.files(suite, ".wac").stream()
            .map(
                file -> {
                  String name = folder + "/" + suite.relativize(file);
                  return notYet.test(
                      name,
                      () -> {
                        if (name.contains("/fail/")) {
                          refused(file, check);
                        } else {
                          check.check(file);
                        }
                      });
                }));
  }

  private static void parse(Path file) throws IOException {
    Reporter reporter = new Reporter(false);
    Source source = new Source(SharedData.name(file), Files.readString(file));
    assertThat(WacParser.parse(source, reporter).isPresent() || reporter.hasErrors()).isTrue();
    reporter.throwIfErrors();
  }

  private static Composition resolve(Path file) throws IOException {
    String name = SharedData.name(file);
    Path packages = file.resolveSibling(name.replaceFirst("\\.wac$", ""));
    return Wac.resolve(name, Files.readString(file), new PackageFolder(packages, Map.of()));
  }

  private static void encode(Path file) throws IOException {
    byte[] actual = resolve(file).encode(Dependencies.IMPORTED);
    Path golden = file.resolveSibling(SharedData.name(file).replace(".wac", ".expected.wasm"));
    assertThat(ComparableText.of(actual)).isEqualTo(ComparableText.of(Files.readAllBytes(golden)));
  }

  private static void refused(Path file, Check check) throws IOException {
    String golden = Files.readString(file.resolveSibling(SharedData.name(file) + ".result"));
    List<Diagnostic> found;
    try {
      check.check(file);
      found = List.of();
    } catch (DiagnosticException e) {
      found = e.diagnostics();
    }
    assertThat(found).as("refused as in:\n%s", golden).isNotEmpty();
    Diagnostic first = found.get(0);
    Matcher cause = CAUSE.matcher(golden);
    assertThat(cause.find()).isTrue();
    CAUSES.check(cause.group(1).replaceAll("\\s*\\n  │ ", " "), first.toString());
    Matcher line = LINE.matcher(golden);
    if (line.find()) {
      assertThat(first.span().line())
          .as("line of %s", first)
          .isEqualTo(Integer.parseInt(line.group(1)));
    }
    Matcher step = STEP.matcher(golden);
    while (step.find()) {
      assertThat(first.message()).contains(step.group(1));
    }
  }
}
