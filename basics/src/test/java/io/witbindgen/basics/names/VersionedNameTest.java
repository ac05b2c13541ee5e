package io.witbindgen.basics.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionedNameTest {
  /** The name that is wanted, the names on offer (separated by blanks), and the one found. */
  @ParameterizedTest
  @CsvSource({
    "a:b/c, a:b/c, a:b/c",
    "a:b/c, a:b/c@1.0.0, ",
    "a:b/c@1.0.0, a:b/c, ",
    "a:b/c@1.0.0, a:b/c@1.2.3, a:b/c@1.2.3",
    "a:b/c@1.4.0, a:b/c@1.2.3, a:b/c@1.2.3",
    "a:b/c@1.0.0, a:b/c@2.0.0, ",
    "a:b/c@1.0.0, a:b/c@1.2.0 a:b/c@1.10.0 a:b/c@1.9.9, a:b/c@1.10.0",
    "a:b/c@1.2.0, a:b/c@1.2.0 a:b/c@1.10.0, a:b/c@1.2.0",
    "a:b/c@1.0.0, a:b/c@1.0.2000000 a:b/c@1.1.0, a:b/c@1.1.0",
    "a:b/c@1.0.0, a:b/c@1.9223372036854775808.0 a:b/c@1.2.0, a:b/c@1.9223372036854775808.0",
    "a:b/c@0.2.0, a:b/c@0.2.12, a:b/c@0.2.12",
    "a:b/c@0.2.0, a:b/c@0.3.0, ",
    "a:b/c@0.0.1, a:b/c@0.0.2, ",
    "a:b/c@0.0.1, a:b/c@0.0.1, a:b/c@0.0.1",
    "a:b/c@1.0.0-rc.1, a:b/c@1.0.0, ",
    "a:b/c@1.0.0, a:b/c@1.1.0-rc.1, ",
    "a:b/c@1.0.0, a:b/d@1.0.0, ",
    "a:b/c@1.0.0, a:b/c@1.0.1+build.7, a:b/c@1.0.1+build.7",
    "a:b/c@1.0.0, a:b/c@1, ",
    "plain, plain, plain",
    "a:b/c@nonsense, a:b/c@1.0.0, "
  })
  void finds(String wanted, String offered, String found) {
    assertThat(VersionedName.find(wanted, List.of(offered.split(" "))))
        .isEqualTo(Optional.ofNullable(found));
  }

  @ParameterizedTest
  @CsvSource({
    "a:b/c@1.2.3, a:b/c@1",
    "a:b/c@0.2.3, a:b/c@0.2",
    "a:b/c@0.0.3, ",
    "a:b/c@1.2.3-rc, ",
    "a:b/c@1.2, ",
    "a:b/c, ",
    "plain@1.0.0, plain@1",
  })
  void tracksAreSharedByCompatibleVersions(String name, String track) {
    assertThat(VersionedName.track(name)).isEqualTo(Optional.ofNullable(track));
  }

  @Test
  void equalNamesAreCompatibleWhateverTheyAre() {
    assertThat(VersionedName.areCompatible("x", "x")).isTrue();
    assertThat(VersionedName.areCompatible("x", "y")).isFalse();
    assertThat(VersionedName.areCompatible("a:b/c@0.0.1", "a:b/c@0.0.1")).isTrue();
    assertThat(VersionedName.areCompatible("a:b/c@1.0.0", "a:b/c@1.2.0")).isTrue();
    assertThat(VersionedName.areCompatible("a:b/c@1.0.0", "a:b/d@1.2.0")).isFalse();
  }

  @Test
  void anotherVersionNeedNotBeCompatible() {
    List<String> offered = List.of("a:b/d", "a:b/c@2.0.0", "a:b/c");
    assertThat(VersionedName.anotherVersion("a:b/c@1.0.0", offered)).contains("a:b/c@2.0.0");
    assertThat(VersionedName.anotherVersion("a:b/e", offered)).isEmpty();
  }

  @Test
  void aNameWithoutAVersionFindsTheOnlyOne() {
    assertThat(VersionedName.findOnly("a:b/c", List.of("a:b/c@1.2.0", "a:b/d@1.0.0")))
        .contains("a:b/c@1.2.0");
    assertThat(VersionedName.findOnly("a:b/c", List.of("a:b/c@1.2.0", "a:b/c"))).contains("a:b/c");
    assertThat(VersionedName.findOnly("a:b/c", List.of("a:b/c@1.2.0", "a:b/c@2.0.0"))).isEmpty();
    assertThat(VersionedName.findOnly("a:b/c@1.0.0", List.of("a:b/c@2.0.0"))).isEmpty();
  }
}
