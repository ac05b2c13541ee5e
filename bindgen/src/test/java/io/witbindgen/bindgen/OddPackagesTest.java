package io.witbindgen.bindgen;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Made-up packages: each is refused at a line of its text, or what is generated compiles without a
 * warning. {@code -Dodd.packages=2000} makes more of them, {@code -Dodd.first} starts elsewhere.
 */
class OddPackagesTest {
  private static final int COUNT = Integer.getInteger("odd.packages", 60);
  private static final int FIRST = Integer.getInteger("odd.first", 0);

  /** As many as one run of the compiler takes. */
  private static final int BATCH = 60;

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> everyPackageCompilesOrIsRefused() {
    return IntStream.iterate(FIRST, first -> first < FIRST + COUNT, first -> first + BATCH)
        .mapToObj(
            first ->
                DynamicTest.dynamicTest(
                    "seeds from " + first,
                    () -> compile(first, Math.min(FIRST + COUNT, first + BATCH))));
  }

  private void compile(int first, int end) throws IOException {
    List<GeneratedFile> files = new ArrayList<>();
    int refused = 0;
    for (int seed = first; seed < end; seed++) {
      int before = files.size();
      generate(seed).ifPresent(files::addAll);
      refused += files.size() == before ? 1 : 0;
    }
    assertThat(refused).as("refused").isLessThan((end - first) * 2 / 3 + 2);
    Compiler.compile(files, directory.resolve("seed" + first));
  }

  private static Optional<List<GeneratedFile>> generate(int seed) {
    String wit = OddWit.of(seed);
    try {
      ParseOptions all = ParseOptions.ofStrict();
      Resolution resolution =
          Wit.parse("seed.wit", wit, seed % 2 == 0 ? all.withAllFeatures() : all).resolution();
      BindgenOptions options = new BindgenOptions("p" + seed, Optional.empty()).withStubs();
      return Optional.of(BindingsGenerator.generate(resolution, options));
    } catch (DiagnosticException e) {
      for (Diagnostic each : e.diagnostics()) {
        assertThat(each.span().source().text()).as("text of " + each).isEqualTo(wit);
      }
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + seed + ":\n" + wit, e);
    }
  }
}
