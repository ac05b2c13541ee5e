package io.witbindgen.report;

import io.witbindgen.test.SkippedSuites;
import org.junit.jupiter.api.Test;

/** Not a check, but the last word of a build: how many suites were skipped, and which. */
class SkippedSuitesTest {
  @Test
  void areNamed() {
    System.out.println(SkippedSuites.summary());
  }
}
