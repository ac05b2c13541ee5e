package io.witbindgen.bridge;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;

/**
 * Conformance cases as tests. Cases that do not pass yet are listed in {@code nyi.txt}, with a
 * case, a colon and the reason on each line; a listed case that passes is a failure.
 */
final class Cases {
  private static final Map<String, String> NYI = load();

  /** The body of a test. */
  interface Case {
    void run() throws IOException;
  }

  private Cases() {}

  static DynamicTest test(String name, Case body) {
    return DynamicTest.dynamicTest(name, () -> run(name, body));
  }

  private static void run(String name, Case body) throws IOException {
    String reason = NYI.get(name);
    if (reason == null) {
      body.run();
      return;
    }
    try {
      body.run();
    } catch (AssertionError | RuntimeException expected) {
      assumeTrue(false, () -> "not yet: " + reason);
    }
    fail(name + " passes, but is listed in nyi.txt");
  }

  private static Map<String, String> load() {
    try (InputStream in = Cases.class.getResourceAsStream("nyi.txt")) {
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
