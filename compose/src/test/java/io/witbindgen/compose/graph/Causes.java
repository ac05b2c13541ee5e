package io.witbindgen.compose.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the messages of the reference tools are called here. */
final class Causes {
  private Causes() {}

  /** Checks that a message is for the same cause: lines {@code theirs => ours}, both patterns. */
  static void check(String theirs, String ours) {
    for (String line : lines()) {
      String[] pair = line.split(" => ", 2);
      if (theirs.matches("(?s).*" + pair[0] + ".*")) {
        assertThat(ours).as("instead of: %s", theirs).containsPattern(pair[1]);
        return;
      }
    }
    throw new AssertionError("no cause is listed for: " + theirs + "\nours: " + ours);
  }

  private static List<String> lines() {
    try (InputStream stream = Causes.class.getResourceAsStream("causes.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(" => "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
