package io.witbindgen.basics.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemanticVersionTest {
  private static final String HUGE = "9".repeat(80);

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
    "1.1.0, 1.0.2000000, true",
    "1.0.2000000, 1.1.0, false",
    "1.9223372036854775808.0, 1.9223372036854775807.0, true",
    "1.0.0+b, 1.0.0+a, true",
    "1.0.0+a, 1.0.0+b, false",
  })
  void laterVersionsOfATrackReplaceEarlierOnes(String given, String wanted, boolean expected) {
    assertThat(version(given).canReplace(version(wanted))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3, 1",
    "12.0.0, 12",
    "0.2.3, 0.2",
    "0.0.3, 0.0.3",
    "0.0.0, 0.0.0",
    "0.0.3+build, 0.0.3",
    "1.2.3+build, 1",
    "1.2.3-rc.1, 1.2.3-rc.1",
    "1.2.3-rc.1+build, 1.2.3-rc.1",
    "0.0.1-a, 0.0.1-a",
    "18446744073709551616.0.0, 18446744073709551616",
  })
  void tracks(String version, String track) {
    assertThat(version(version).track()).isEqualTo(track);
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
            "1.0.0-beta." + HUGE,
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.0+build",
            "1.0.2000000",
            "1.1.0",
            "1.10.0",
            "1." + HUGE + ".0",
            "99999999999999999999.0.0");
    assertThat(ordered.stream().map(v -> SemanticVersion.parse(v).orElseThrow()).sorted())
        .extracting(SemanticVersion::toString)
        .containsExactlyElementsOf(ordered);
  }

  @Test
  void onlySemanticVersionsAreVersions() {
    assertThat(
            Stream.of(
                "0.0.0",
                "1.2.3",
                "1.0.1--",
                "1.0.1-a+a",
                "1.0.1-1a+1a",
                "1.0.0-11ab.0",
                "0.0.0-0a+001",
                "1.0.0-a.b-c.0",
                "1.0.0+001",
                "1.0.0-1+a.b",
                "1.0.0+a-b",
                HUGE + ".0.0"))
        .allMatch(v -> SemanticVersion.parse(v).isPresent())
        .allMatch(SemanticVersion::isValid);
    assertThat(
            Stream.of(
                "",
                "1",
                "1.0",
                "1.2",
                "01.0.0",
                "1.02.3",
                "1.0.0-",
                "1.0.0+",
                "1.0.0-01",
                "1.0.0-a..b",
                "1.2.3+a+b",
                "v1.0.0",
                " 1.0.0",
                "1.0.0 ",
                "1.0.-1",
                "1.0.0.0",
                "\u0661.0.0",
                "1.0.0-\u00e4",
                "1..0"))
        .allMatch(v -> SemanticVersion.parse(v).isEmpty())
        .noneMatch(SemanticVersion::isValid);
  }

  @Test
  void longVersionsAreValidButNotRead() {
    String longest = "1.0.0-" + "a".repeat(250);
    assertThat(SemanticVersion.parse(longest)).isPresent();
    assertThat(SemanticVersion.parse(longest + "a")).isEmpty();
    assertThat(SemanticVersion.isValid(longest + "a")).isTrue();
    assertThat(SemanticVersion.isValid("1.0.0-" + "a.".repeat(500_000) + "a")).isTrue();
  }

  @Test
  void onlyTracksOfReleasesAreTracks() {
    assertThat(Stream.of("1", "12", "0.1", "0.0.1", "0.0.0")).allMatch(SemanticVersion::isTrack);
    assertThat(Stream.of("", "0", "0.0", "1.2", "0.1.2", "0.0.0.0", "01", "1-a", "1+a", "0.01"))
        .noneMatch(SemanticVersion::isTrack);
  }
}
