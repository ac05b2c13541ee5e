package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.SharedData;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormatterTest {
  private static final ParseOptions LENIENT = ParseOptions.ofLenient().withFeatures(Set.of("on"));
  private static final Pattern TOKEN =
      Pattern.compile("%?[\\w-]+(\\.\\d+\\.\\d+[\\w.+-]*)?|->|\"[^\"]*\"|[^\\s\\w]");
  private static final String[] COMMENTS = {
    "// c%d\n", "/// d%d\n", "/* e%d */", "/** f%d */", "\n// g%d\n", "\n\n/* h%d\n   h */\n", "\n"
  };

  @TestFactory
  Stream<DynamicTest> goldens() throws IOException {
    return WitGoldens.inputs().stream()
        .map(
            input ->
                DynamicTest.dynamicTest(
                    input.getFileName().toString(),
                    () -> {
                      Optional<String> formatted = check(Files.readString(input));
                      if (formatted.isPresent()) {
                        WitGoldens.GOLDENS.check(input, ".formatted", formatted.get());
                      } else {
                        WitGoldens.GOLDENS.checkAbsent(input, ".formatted");
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> suites() {
    Path suites = SharedData.path("conformance/wit");
    return SharedData.files(suites, ".wit").stream()
        .filter(Files::isRegularFile)
        .map(
            file ->
                DynamicTest.dynamicTest(
                    suites.relativize(file).toString(), () -> check(Files.readString(file))));
  }

  /** Comments and line ends at any place between two tokens. */
  @Test
  void commentsAnywhere() throws IOException {
    for (Path input : WitGoldens.inputs()) {
      String text = Files.readString(input).replaceAll("//.*|/\\*(?s:.*?)\\*/", "");
      for (int seed = 0; seed < 30; seed++) {
        String commented = withComments(text, new Random(seed), 1 + seed % 8);
        try {
          check(commented);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError(input + ", seed " + seed + ":\n" + commented, e);
        }
      }
    }
  }

  @Test
  void longFunctionsHaveAParameterALine() {
    String parameters =
        String.join(
            ", ",
            Stream.iterate(0, i -> i + 1).limit(9).map(i -> "parameter-" + i + ": u8").toList());
    String text = "package a:b;\n\ninterface i {\n  f: func(" + parameters + ") -> u8;\n}\n";
    assertThat(WitFormatter.format("x.wit", text))
        .contains("  f: func(\n    parameter-0: u8,\n")
        .contains("    parameter-8: u8,\n  ) -> u8;\n");
    assertThat(check(text)).isPresent();
  }

  @Test
  void everyMissingSemicolonIsPut() {
    StringBuilder text = new StringBuilder("package a:b\ninterface i {\n");
    for (int i = 0; i < 1000; i++) {
      text.append("f").append(i).append(": func()\n");
    }
    assertThat(check(text + "}").orElseThrow().lines().filter(l -> l.endsWith(";"))).hasSize(1001);
  }

  @Test
  void typesOfOldAreRenamedUnlessTheTextDefinesThem() {
    assertThat(WitFormatter.format("x.wit", "interface i { f: func(a: list<float32>) -> float64 }"))
        .isEqualTo("interface i {\n  f: func(a: list<f32>) -> f64;\n}\n");
    String own = "interface i {\n  type float64 = f64;\n  f: func(a: float64);\n}\n";
    assertThat(WitFormatter.format("x.wit", own)).isEqualTo(own);
  }

  /** Formats, and checks that nothing is lost; empty if the text has a syntax error. */
  private static Optional<String> check(String text) {
    String formatted;
    try {
      formatted = WitFormatter.format("x.wit", text);
    } catch (DiagnosticException e) {
      return Optional.empty();
    }
    assertThat(WitFormatter.format("x.wit", formatted)).isEqualTo(formatted);
    assertThat(comments(formatted)).containsExactlyInAnyOrderElementsOf(comments(text));
    assertThat(model(formatted)).isEqualTo(model(text));
    return Optional.of(formatted);
  }

  private static String model(String text) {
    try {
      return ModelDump.dump(Wit.parse("x.wit", text, LENIENT).resolution());
    } catch (DiagnosticException e) {
      return e.diagnostics().stream()
          .map(Diagnostic::kind)
          .filter(kind -> !kind.isDeparture())
          .map(DiagnosticKind::code)
          .sorted()
          .distinct()
          .toList()
          .toString();
    }
  }

  private static List<String> comments(String text) {
    List<String> comments = new ArrayList<>();
    Matcher matcher = Pattern.compile("\"[^\"\n]*\"|//[^\n]*|/\\*(?s:.*?)\\*/").matcher(text);
    while (matcher.find()) {
      if (!matcher.group().startsWith("\"")) {
        comments.add(matcher.group().replace("\r", "").strip());
      }
    }
    return comments;
  }

  private static String withComments(String text, Random random, int often) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = TOKEN.matcher(text);
    int done = 0;
    while (matcher.find()) {
      String between = text.substring(done, matcher.start());
      out.append(between);
      if (!between.isEmpty() && random.nextInt(often) == 0) {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
          String comment = COMMENTS[random.nextInt(COMMENTS.length)];
          out.append(' ').append(comment.formatted(out.length()));
        }
        out.append(' ');
      }
      out.append(matcher.group());
      done = matcher.end();
    }
    return out.append(text.substring(done)).toString();
  }
}
