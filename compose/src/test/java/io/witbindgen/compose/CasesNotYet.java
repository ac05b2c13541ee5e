package io.witbindgen.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/**
 * Cases that do not pass yet, each with its reason; one that passes although listed is a failure.
 */
public final class CasesNotYet {
  private final Map<String, String> reasons;

  private CasesNotYet(Map<String, String> reasons) {
    this.reasons = reasons;
  }

  /**
   * Reads lines {@code name: reason} of a resource; lines that start with {@code #} are remarks.
   */
  public static CasesNotYet read(Class<?> test, String resource) {
    try (InputStream stream = test.getResourceAsStream(resource)) {
      assertThat(stream).as(resource).isNotNull();
      Map<String, String> reasons = new HashMap<>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(": ", 2))
          .forEach(parts -> reasons.put(parts[0], parts[1]));
      return new CasesNotYet(reasons);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a case. */
  public void check(String name, Executable test) throws Throwable {
    String reason = reasons.get(name);
    if (reason == null) {
      test.execute();
      return;
    }
    try {
      test.execute();
    } catch (Exception | AssertionError e) {
      System.out.println("NOT YET: " + name + ": " + reason);
      return;
    }
    throw new AssertionError(name + " passes; strike it from the list");
  }
}
