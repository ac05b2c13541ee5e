package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.json.WitJson;
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
 * The conformance suites beside the repository, one test per case. Cases that do not pass yet are
 * listed in {@code nyi.txt}, each with its reason; a listed case that passes is a failure.
 */
class ConformanceTest {
  private static final ParseOptions UI_OPTIONS =
      ParseOptions.ofStrict().withFeatures(Set.of("active"));

  @TestFactory
  Stream<DynamicTest> validCases() {
    return cases("ui/cases")
        .map(
            path ->
                test(
                    "ui/" + name(path),
                    () -> {
                      Resolution resolution = accept(path, UI_OPTIONS);
                      Path golden = golden(path, ".json");
                      assertSameJson(WitJson.print(resolution), Files.readString(golden));
                    }));
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

  @TestFactory
  Stream<DynamicTest> wasi() {
    return Stream.of("wasi/0.2.12", "wasi/0.3.0")
        .flatMap(
            suite ->
                cases(suite)
                    .map(
                        path ->
                            test(
                                suite + "/" + name(path),
                                () -> accept(path, ParseOptions.ofStrict()))));
  }

  private static Resolution accept(Path path, ParseOptions options) {
    try {
      Resolution resolution = Wit.parse(path, options).resolution();
      PrintedWit.check(resolution, options);
      return resolution;
    } catch (DiagnosticException e) {
      return fail(DiagnosticRenderer.render(e.diagnostics()));
    }
  }

  /** The expected result of a case: {@code x.wit} and {@code x/} have {@code x.wit.json}. */
  private static Path golden(Path input, String suffix) {
    String stem = name(input).replaceAll("\\.(wit|wat)$", "");
    return input.resolveSibling(stem + ".wit" + suffix);
  }

  /** Checks that JSON values are equal, including the order of members. */
  private static void assertSameJson(String actual, String expected) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(actual).toPrettyString())
        .isEqualTo(mapper.readTree(expected).toPrettyString());
  }

  private static void refuse(Path path) throws IOException {
    try {
      Wit.parse(path, UI_OPTIONS);
    } catch (DiagnosticException e) {
      assertThat(DiagnosticRenderer.render(e.diagnostics())).startsWith("error[");
      ExpectedRefusal.read(golden(path, ".result")).check(e.diagnostics());
      return;
    }
    fail("accepted");
  }

  private static DynamicTest test(String name, Case body) {
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

  /** The body of a test. */
  private interface Case {
    void run() throws IOException;
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /** The cases of a suite: WIT files, and directories with WIT files. */
  private static Stream<Path> cases(String suite) {
    Path root = Path.of(System.getProperty("witbindgen.root", "."));
    Path directory = root.resolveSibling("shared").resolve("conformance/wit").resolve(suite);
    if (!Files.isDirectory(directory)) {
      System.out.println("SKIPPED: the conformance suite " + suite + " is not at " + directory);
    }
    assumeTrue(Files.isDirectory(directory), "no conformance suite at " + directory);
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(
              path ->
                  name(path).endsWith(".wit")
                      || name(path).endsWith(".wat")
                      || Files.isDirectory(path))
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
