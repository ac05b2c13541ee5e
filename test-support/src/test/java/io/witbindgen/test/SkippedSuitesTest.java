package io.witbindgen.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SkippedSuitesTest {
  @Test
  void aSuiteCountsOnceHoweverMuchItLacks() {
    assertThat(SkippedSuites.summary(List.of("cli: ATest needs x", "cli: ATest needs y")))
        .contains("1 SUITE SKIPPED", "  cli: ATest needs x\n", "  cli: ATest needs y\n");
    assertThat(SkippedSuites.summary(List.of("cli: ATest needs x", "compose: ATest needs x")))
        .contains("2 SUITES SKIPPED");
  }

  @Test
  void nothingSkippedIsOneQuietLine() {
    assertThat(SkippedSuites.summary(List.of())).isEqualTo("no suites skipped");
  }
}
