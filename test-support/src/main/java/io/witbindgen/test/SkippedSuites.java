package io.witbindgen.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The test classes that were skipped, or did less, for lack of shared data. Each module's tests
 * write theirs to a file in the module's {@code target}; the last module of the build prints all.
 *
 * <p>The number is never a stale one: the first suite that a test run skips replaces the file of
 * the run before, and a line counts only as long as its data is absent. Modules that run at the
 * same time write different files.
 */
public final class SkippedSuites {
  private static final Path FILE = Path.of("target", "skipped-suites.txt");
  private static final Set<String> RECORDED = new LinkedHashSet<>();

  private SkippedSuites() {}

  static synchronized void record(String data) {
    String line = caller() + " needs " + data;
    if (!RECORDED.add(line)) {
      return;
    }
    System.out.println("SKIPPED: " + line);
    try {
      Files.createDirectories(FILE.toAbsolutePath().getParent());
      if (RECORDED.size() == 1) {
        Files.deleteIfExists(FILE);
      }
      Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The innermost class on the stack that is named like a test. */
  private static String caller() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .map(frame -> frame.getClassName().replaceAll("\\$.*", ""))
                    .filter(name -> name.endsWith("Test"))
                    .findFirst()
                    .orElse("a test"));
  }

  /** What all modules have recorded: {@code module: class needs data}. */
  static List<String> all() {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> modules = Files.list(Checkout.root())) {
      for (Path module : modules.toList()) {
        Path file = module.resolve(FILE);
        if (Files.exists(file)) {
          Files.readAllLines(file).stream()
              .filter(line -> !Files.exists(SharedData.location(data(line))))
              .forEach(line -> found.add(SharedData.name(module) + ": " + line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ArrayList<>(found);
  }

  /** The last word of a build: the number of suites skipped and their names. */
  public static String summary() {
    return summary(all());
  }

  static String summary(List<String> skipped) {
    if (skipped.isEmpty()) {
      return "no suites skipped";
    }
    long suites =
        skipped.stream().map(line -> line.replaceFirst(" needs .*", "")).distinct().count();
    String rule = "=".repeat(80) + "\n";
    return rule
        + suites
        + (suites == 1 ? " SUITE SKIPPED" : " SUITES SKIPPED")
        + ": this build is weaker than it could be. There is no test data in\n"
        + SharedData.location("")
        + "\n  "
        + String.join("\n  ", skipped)
        + "\n"
        + rule;
  }

  private static String data(String line) {
    return line.replaceFirst(".* needs ", "");
  }
}
