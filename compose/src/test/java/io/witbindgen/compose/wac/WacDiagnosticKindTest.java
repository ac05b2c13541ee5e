package io.witbindgen.compose.wac;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.compose.wac.syntax.WacDiagnosticKind;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WacDiagnosticKindTest {
  /** So the arguments of each kind are as many as its template has places. */
  @Test
  void everyKindIsReportedBySomeGolden() throws IOException {
    Set<String> reported = WacGoldenTest.GOLDENS.reportedCodes(".errors");
    assertThat(WacDiagnosticKind.values())
        .filteredOn(kind -> !reported.contains(kind.code()))
        .as("kinds without a golden")
        .isEmpty();
  }
}
