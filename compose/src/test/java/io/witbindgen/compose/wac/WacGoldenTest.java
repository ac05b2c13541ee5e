package io.witbindgen.compose.wac;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.print.WatPrinter;
import io.witbindgen.compose.graph.Dependencies;
import io.witbindgen.compose.graph.Samples;
import io.witbindgen.test.Goldens;
import io.witbindgen.test.Marks;
import io.witbindgen.test.SharedData;
import io.witbindgen.test.Wasm;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each {@code x.wac} has an {@code x.wat}, what it means, or an {@code x.errors}, what is said
 * about it; {@code -Dbless} writes them.
 */
class WacGoldenTest {
  private static final Goldens GOLDENS =
      Goldens.in("compose/src/test/resources/io/witbindgen/compose/wac/goldens");
  static final Path FOLDER = GOLDENS.folder();

  /** Components by name; WIT packages are in the folder beside the texts. */
  static final Packages PACKAGES =
      new Packages() {
        private final Map<String, byte[]> components =
            Map.of(
                "my:relay", Samples.relay("a:b/i", "a:b/x", PrimitiveType.U32, "f"),
                "my:other", Samples.relay("a:b/i", "a:b/y", PrimitiveType.CHAR, "f"),
                "my:low", Samples.relay("a:b/i@0.2.0", "a:b/j@0.2.7", PrimitiveType.U32, "f"),
                "my:high", Samples.relay("a:b/j@0.2.1", "a:b/k", PrimitiveType.U32, "f"),
                "my:several", Samples.several("a:b/i", "c:d/i"),
                "my:module", Wasm.module());
        private final Packages folder = new PackageFolder(FOLDER.resolve("deps"), Map.of());

        @Override
        public Optional<byte[]> find(String name, Optional<SemanticVersion> version) {
          return version.isEmpty() && components.containsKey(name)
              ? Optional.of(components.get(name))
              : folder.find(name, version);
        }
      };

  @TestFactory
  Stream<DynamicTest> goldens() {
    return GOLDENS.inputs(".wac").stream()
        .map(file -> DynamicTest.dynamicTest(SharedData.name(file), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String name = SharedData.name(file);
    String text = Files.readString(file);
    try {
      byte[] component = Wac.compose(name, text, PACKAGES, Dependencies.IMPORTED);
      String printed = WatPrinter.print(component);
      GOLDENS.check(file, ".wat", printed.replaceAll("  \\(@producers\n.*\n  \\)\n", ""));
      GOLDENS.checkAbsent(file, ".errors");
      Marks.check(text, List.of());
    } catch (DiagnosticException e) {
      Marks.check(
          text,
          e.diagnostics().stream()
              .filter(d -> d.span().source().name().equals(name))
              .map(d -> Marks.mark(d.span().line(), d.severity().word(), d.kind().code()))
              .toList());
      String rendered = DiagnosticRenderer.render(e.diagnostics());
      GOLDENS.check(file, ".errors", rendered.replace(FOLDER.toString(), "…"));
      GOLDENS.checkAbsent(file, ".wat");
    }
  }
}
