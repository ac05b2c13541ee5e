package io.witbindgen.basics.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceNameTest {
  @Test
  void namesAreTakenApart() {
    assertThat(InterfaceName.parse("wasi:io/streams@0.2.3"))
        .contains(
            new InterfaceName(List.of("wasi"), List.of("io"), "streams", Optional.of("0.2.3")));
    assertThat(InterfaceName.parse("a:b/c"))
        .contains(new InterfaceName(List.of("a"), List.of("b"), "c", Optional.empty()));
    assertThat(InterfaceName.parse("a:b:c/d/e@1"))
        .contains(new InterfaceName(List.of("a", "b"), List.of("c", "d"), "e", Optional.of("1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "a/b", "a:b", "a/b:c", "a@b:c/d"})
  void otherNamesAreNot(String name) {
    assertThat(InterfaceName.parse(name)).isEmpty();
  }
}
