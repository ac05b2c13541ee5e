package io.witbindgen.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Resources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What the messages of the reference tools are called here. */
public final class Causes {
  private final List<String[]> pairs;

  private Causes(List<String[]> pairs) {
    this.pairs = pairs;
  }

  /** Reads lines {@code theirs => ours}, both patterns; other lines are remarks. */
  public static Causes read(Class<?> test, String resource) {
    return new Causes(
        new String(Resources.bytes(test, resource), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains(" => "))
            .map(line -> line.split(" => ", 2))
            .toList());
  }

  /** Checks that a message of ours is for the cause that a message of theirs is for, if listed. */
  public void check(String theirs, String ours) {
    for (String[] pair : pairs) {
      if (Pattern.compile(pair[0]).matcher(theirs).find()) {
        assertThat(ours).as("instead of: %s", theirs).containsPattern(pair[1]);
        return;
      }
    }
    System.out.println("UNLISTED: " + theirs + "; here: " + ours);
  }
}
