package io.witbindgen.compose.wac;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.compose.wac.syntax.WacDiagnosticKind;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WacDiagnosticKindTest {
  /** So the arguments of each kind are as many as its template has places. */
  @Test
  void everyKindIsReportedBySomeGolden() throws IOException {
    StringBuilder errors = new StringBuilder();
    for (Path file : SharedData.entries(WacGoldenTest.FOLDER)) {
      if (file.toString().endsWith(".errors")) {
        errors.append(Files.readString(file));
      }
    }
    assertThat(WacDiagnosticKind.values())
        .filteredOn(kind -> errors.indexOf("error[" + kind.code() + "]") < 0)
        .as("kinds without a golden")
        .isEmpty();
  }
}
