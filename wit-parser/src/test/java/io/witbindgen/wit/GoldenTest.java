package io.witbindgen.wit;

import io.witbindgen.test.Marks;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.json.WitJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each {@code x.wit} has an {@code x.model} (what it resolves to) and an {@code x.printed}, an
 * {@code x.errors} (its diagnostics), or both if there are only warnings. {@code lenient-*} is
 * parsed leniently; the feature {@code on} is enabled where a gate names it. Lines that are wrong
 * are marked so.
 */
class GoldenTest {
  @TestFactory
  Stream<DynamicTest> goldens() throws IOException {
    return WitGoldens.inputs().stream()
        .map(input -> DynamicTest.dynamicTest(input.getFileName().toString(), () -> check(input)));
  }

  private static void check(Path input) throws IOException {
    String name = input.getFileName().toString();
    ParseOptions mode =
        name.startsWith("lenient-") ? ParseOptions.ofLenient() : ParseOptions.ofStrict();
    boolean isGated = Files.readString(input).contains("feature = on");
    ParseOptions options = isGated ? mode.withFeatures(Set.of("on")) : mode;
    try {
      ParseResult result = Wit.parse(name, Files.readString(input), options);
      WitGoldens.GOLDENS.check(input, ".model", ModelDump.dump(result.resolution()));
      WitGoldens.GOLDENS.check(input, ".printed", WitPrinter.print(result.resolution()));
      WitGoldens.GOLDENS.check(input, ".json", WitJson.print(result.resolution()));
      PrintedWit.check(result.resolution(), options);
      checkDiagnostics(input, result.warnings());
    } catch (DiagnosticException e) {
      WitGoldens.GOLDENS.checkAbsent(input, ".model");
      WitGoldens.GOLDENS.checkAbsent(input, ".json");
      checkDiagnostics(input, e.diagnostics());
    }
  }

  private static void checkDiagnostics(Path input, List<Diagnostic> diagnostics)
      throws IOException {
    Marks.check(
        Files.readString(input),
        diagnostics.stream()
            .map(d -> Marks.mark(d.span().line(), d.severity().word(), d.kind().code()))
            .toList());
    if (diagnostics.isEmpty()) {
      WitGoldens.GOLDENS.checkAbsent(input, ".errors");
    } else {
      WitGoldens.GOLDENS.check(input, ".errors", DiagnosticRenderer.render(diagnostics));
    }
  }
}
