package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.witbindgen.test.NotYet;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.json.WitJson;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The conformance suites beside the repository, one test per case. Cases that do not pass yet are
 * listed in {@code nyi.txt}, each with its reason; a listed case that passes is a failure.
 */
class ConformanceTest {
  private static final NotYet NOT_YET = NotYet.of(ConformanceTest.class, "conformance/nyi.txt");
  private static final ParseOptions UI_OPTIONS =
      ParseOptions.ofStrict().withFeatures(Set.of("active"));

  @TestFactory
  Stream<DynamicTest> validCases() {
    return suite(
        "ui/",
        cases("ui/cases"),
        path -> {
          Resolution resolution = accept(path, UI_OPTIONS);
          assertSameJson(WitJson.print(resolution), Files.readString(golden(path, ".json")));
        });
  }

  @TestFactory
  Stream<DynamicTest> invalidCases() {
    return suite("parse-fail/", cases("ui/cases/parse-fail"), ConformanceTest::refuse);
  }

  @TestFactory
  Stream<DynamicTest> generatorCases() {
    ParseOptions options = ParseOptions.ofStrict().withAllFeatures();
    return suite(
        "codegen/",
        cases("codegen/cases"),
        path -> {
          Path nested = path.resolve("wit");
          accept(Files.isDirectory(nested) ? nested : path, options);
        });
  }

  @TestFactory
  Stream<DynamicTest> wasi() {
    return Stream.of("wasi/0.2.12", "wasi/0.3.0")
        .flatMap(
            version ->
                suite(
                    version + "/", cases(version), path -> accept(path, ParseOptions.ofStrict())));
  }

  /** The check of one case. */
  private interface Check {
    void check(Path path) throws IOException;
  }

  private static Stream<DynamicTest> suite(String prefix, Stream<Path> cases, Check check) {
    NotYet notYet = NOT_YET.under(prefix);
    return notYet.complete(
        cases.map(path -> notYet.test(prefix + name(path), () -> check.check(path))));
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

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /** The cases of a suite: WIT files, and directories with WIT files. */
  private static Stream<Path> cases(String suite) {
    Path directory = SharedData.path("conformance/wit").resolve(suite);
    return SharedData.entries(directory).stream()
        .filter(
            path ->
                name(path).endsWith(".wit")
                    || name(path).endsWith(".wat")
                    || Files.isDirectory(path))
        .filter(path -> !name(path).equals("parse-fail"));
  }
}
