package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of diagnostic is reported by some test. As a message cannot be made with more or fewer
 * arguments than its template has places, this checks the arguments of all kinds.
 */
class DiagnosticKindTest {
  private static final String START = "package a:b; ";

  /** Texts of kinds that no golden has; each line is the content of one file. */
  private static final Map<WitDiagnosticKind, String> TEXTS =
      new EnumMap<>(
          Map.of(
              WitDiagnosticKind.MISSING_COMMA,
              START + "interface i { record r { a: u8 b: u8 } }",
              WitDiagnosticKind.INVALID_LENGTH,
              START + "interface i { type t = list<u8, 0>; }",
              WitDiagnosticKind.INVALID_MAP_KEY,
              START + "interface i { type t = map<f32, u8>; }",
              WitDiagnosticKind.UNSUPPORTED_PACKAGE_NESTING,
              "package a:b:c;",
              WitDiagnosticKind.DUPLICATE_PACKAGE_DOCS,
              "/** one */ package a:b;\n/** two */ package a:b;",
              WitDiagnosticKind.PACKAGE_MISMATCH,
              "package a:b;\npackage a:c;",
              WitDiagnosticKind.OTHER_VERSION,
              START
                  + "package c:d@1.0.1 { interface i { type t = u8; } } "
                  + "interface j { use c:d/i@1.0.0.{t}; }",
              WitDiagnosticKind.OLD_TYPE_NAME,
              START + "interface i { type t = float32; }",
              WitDiagnosticKind.INCLUDE_OF_USED,
              START + "use w as x; world w {} world v { include w; }"));

  /**
   * Kinds that need files or large texts: {@link WitTest}, {@link OfferTest} and {@link
   * HostileTextTest} have them.
   */
  private static final Set<WitDiagnosticKind> ELSEWHERE =
      EnumSet.of(
          WitDiagnosticKind.UNREADABLE_FILE,
          WitDiagnosticKind.NO_WIT_FILES,
          WitDiagnosticKind.TEXT_TOO_LARGE,
          WitDiagnosticKind.INVALID_UTF8,
          WitDiagnosticKind.NESTING_TOO_DEEP,
          WitDiagnosticKind.PACKAGE_CYCLE,
          WitDiagnosticKind.NO_WORLD,
          WitDiagnosticKind.UNKNOWN_WORLD,
          WitDiagnosticKind.UNKNOWN_FEATURE,
          WitDiagnosticKind.WORLDS_TOO_LARGE);

  /** Kinds that have a test of their own in this class. */
  private static final Set<WitDiagnosticKind> HERE =
      EnumSet.of(
          WitDiagnosticKind.BINARY_PACKAGE,
          WitDiagnosticKind.WEBASSEMBLY_TEXT,
          WitDiagnosticKind.SEVERAL_WORLDS);

  @TempDir private Path directory;

  @Test
  void everyKindIsReportedBySomeTest() throws IOException {
    Set<String> goldens = WitGoldens.GOLDENS.reportedCodes(".errors");
    assertThat(WitDiagnosticKind.values())
        .allSatisfy(
            kind ->
                assertThat(
                        goldens.contains(kind.code())
                            || TEXTS.containsKey(kind)
                            || ELSEWHERE.contains(kind)
                            || HERE.contains(kind))
                    .as("a test of %s", kind)
                    .isTrue());
  }

  @TestFactory
  Stream<DynamicTest> texts() {
    return TEXTS.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey().code(), () -> check(each.getKey(), each.getValue())));
  }

  private void check(WitDiagnosticKind kind, String texts) throws IOException {
    List<String> files = texts.lines().toList();
    Path folder = Files.createDirectory(directory.resolve(kind.code()));
    for (int i = 0; i < files.size(); i++) {
      Files.writeString(folder.resolve(i + ".wit"), files.get(i));
    }
    assertReported(kind, folder);
  }

  @Test
  void filesThatAreNotText() throws IOException {
    Path binary = Files.write(directory.resolve("a.wasm"), new byte[] {0, 'a', 's', 'm'});
    assertReported(WitDiagnosticKind.BINARY_PACKAGE, binary);
    Path text = Files.writeString(directory.resolve("a.wat"), "(component)");
    assertReported(WitDiagnosticKind.WEBASSEMBLY_TEXT, text);
  }

  private static void assertReported(WitDiagnosticKind kind, Path path) {
    DiagnosticException failure =
        catchThrowableOfType(
            DiagnosticException.class, () -> Wit.parse(path, ParseOptions.ofStrict()));
    assertThat(failure.diagnostics()).extracting(Diagnostic::kind).contains(kind);
  }

  @Test
  void aWorldMustBeNamedIfThereAreSeveral() {
    String text = START + "world v {} world w {}";
    DiagnosticException failure =
        catchThrowableOfType(
            DiagnosticException.class,
            () -> WorldSelection.select(Wit.parse("x.wit", text).resolution()));
    assertThat(failure.diagnostics())
        .extracting(Diagnostic::kind)
        .containsExactly(WitDiagnosticKind.SEVERAL_WORLDS);
  }

  @Test
  void argumentsAreCountedByTheTemplate() {
    DiagnosticKind kind = WitDiagnosticKind.INCLUDE_CONFLICT;
    assertThat(kind.arity()).isEqualTo(2);
    assertThat(kind.message(List.of("import", "x")))
        .isEqualTo("included import `x` clashes with another import");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kind.message(List.of("import")))
        .withMessage("INCLUDE_CONFLICT needs 2 arguments, got [import]");
    assertThat(WitDiagnosticKind.INVALID_UTF8.arity()).isZero();
  }
}
