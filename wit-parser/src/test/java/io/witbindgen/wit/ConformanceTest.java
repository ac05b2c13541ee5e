package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The conformance suites beside the repository, a test a case. What does not pass yet is listed in
 * {@code nyi.txt}, each with its reason; a listed case that passes is a failure.
 */
class ConformanceTest {
  private static final ParseOptions UI_OPTIONS =
      ParseOptions.ofStrict().withFeatures(Set.of("active"));

  @TestFactory
  Stream<DynamicTest> validCases() {
    return cases("ui/cases").map(path -> test("ui/" + name(path), () -> accept(path, UI_OPTIONS)));
  }

  @TestFactory
  Stream<DynamicTest> invalidCases() {
    return cases("ui/cases/parse-fail")
        .map(path -> test("ui/parse-fail/" + name(path), () -> refuse(path)));
  }

  @TestFactory
  Stream<DynamicTest> generatorCases() {
    ParseOptions options = ParseOptions.ofStrict().withAllFeatures();
    return cases("codegen/cases")
        .map(
            path -> {
              Path nested = path.resolve("wit");
              Path input = Files.isDirectory(nested) ? nested : path;
              return test("codegen/" + name(path), () -> accept(input, options));
            });
  }

  private static void accept(Path path, ParseOptions options) {
    try {
      Resolution resolution = Wit.parse(path, options).resolution();
      assertThat(resolution.packages()).contains(resolution.root());
    } catch (DiagnosticException e) {
      fail(DiagnosticRenderer.render(e.diagnostics()));
    }
  }

  private static void refuse(Path path) {
    try {
      Wit.parse(path, UI_OPTIONS);
    } catch (DiagnosticException e) {
      assertThat(DiagnosticRenderer.render(e.diagnostics())).startsWith("error[");
      return;
    }
    fail("accepted");
  }

  private static DynamicTest test(String name, Runnable body) {
    boolean isListed = Listed.NYI.containsKey(name);
    return DynamicTest.dynamicTest(
        name,
        () -> {
          if (!isListed) {
            body.run();
            return;
          }
          try {
            body.run();
          } catch (AssertionError expected) {
            assumeTrue(false, () -> "not yet: " + Listed.NYI.get(name));
          }
          fail(name + " passes, but is listed in nyi.txt");
        });
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /** The cases of a suite: WIT files and directories that hold some. */
  private static Stream<Path> cases(String suite) {
    Path root = Path.of(System.getProperty("witbindgen.root", "."));
    Path directory = root.resolveSibling("shared").resolve("conformance/wit").resolve(suite);
    if (!Files.isDirectory(directory)) {
      System.out.println("SKIPPED: the conformance suite " + suite + " is not at " + directory);
    }
    assumeTrue(Files.isDirectory(directory), "no conformance suite at " + directory);
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(path -> name(path).endsWith(".wit") || Files.isDirectory(path))
          .filter(path -> !name(path).equals("parse-fail"))
          .sorted()
          .collect(Collectors.toList())
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code nyi.txt}: a case, a colon and the reason on each line. */
  private static final class Listed {
    static final Map<String, String> NYI = load();

    private static Map<String, String> load() {
      try (InputStream in = ConformanceTest.class.getResourceAsStream("conformance/nyi.txt")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
