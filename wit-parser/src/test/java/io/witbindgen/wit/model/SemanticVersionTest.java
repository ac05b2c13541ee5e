package io.witbindgen.wit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemanticVersionTest {
  @ParameterizedTest
  @CsvSource({
    "1.2.0, 1.0.0, true",
    "1.0.0, 1.2.0, false",
    "2.0.0, 1.0.0, false",
    "0.2.12, 0.2.3, true",
    "0.3.0, 0.2.3, false",
    "0.0.2, 0.0.1, false",
    "0.0.1, 0.0.1, true",
    "1.1.0-rc, 1.0.0, false",
    "1.1.0, 1.1.0-rc, false",
  })
  void laterVersionsOfATrackReplaceEarlierOnes(String given, String wanted, boolean expected) {
    assertThat(version(given).canReplace(version(wanted))).isEqualTo(expected);
  }

  private static SemanticVersion version(String text) {
    return SemanticVersion.parse(text).orElseThrow();
  }

  @Test
  void orderIsPrecedence() {
    List<String> ordered =
        List.of(
            "0.9.0",
            "1.0.0-1",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.0+build",
            "1.10.0",
            "99999999999999999999.0.0");
    assertThat(ordered.stream().map(v -> SemanticVersion.parse(v).orElseThrow()).sorted())
        .extracting(SemanticVersion::toString)
        .containsExactlyElementsOf(ordered);
  }

  @Test
  void onlySemanticVersionsAreVersions() {
    assertThat(Stream.of("1.0.1--", "1.0.1-a+a", "1.0.1-1a+1a", "1.0.0-11ab.0", "0.0.0-0a+001"))
        .allMatch(v -> SemanticVersion.parse(v).isPresent());
    assertThat(
            Stream.of(
                "", "1", "1.0", "01.0.0", "1.0.0-", "1.0.0+", "1.0.0-01", "1.0.0-a..b", "v1.0.0"))
        .allMatch(v -> SemanticVersion.parse(v).isEmpty());
  }
}
