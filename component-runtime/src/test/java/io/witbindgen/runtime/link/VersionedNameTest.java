package io.witbindgen.runtime.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionedNameTest {
  /** What is wanted, what is offered (separated by blanks), what is found. */
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
    "a:b/c@0.2.0, a:b/c@0.2.12, a:b/c@0.2.12",
    "a:b/c@0.2.0, a:b/c@0.3.0, ",
    "a:b/c@0.0.1, a:b/c@0.0.2, ",
    "a:b/c@0.0.1, a:b/c@0.0.1, a:b/c@0.0.1",
    "a:b/c@1.0.0-rc.1, a:b/c@1.0.0, ",
    "a:b/c@1.0.0, a:b/c@1.1.0-rc.1, ",
    "a:b/c@1.0.0, a:b/d@1.0.0, ",
    "a:b/c@1.0.0, a:b/c@1.0.1+build.7, a:b/c@1.0.1+build.7",
    "plain, plain, plain",
    "a:b/c@nonsense, a:b/c@1.0.0, "
  })
  void finds(String wanted, String offered, String found) {
    assertThat(VersionedName.find(wanted, List.of(offered.split(" "))))
        .isEqualTo(Optional.ofNullable(found));
  }
}
