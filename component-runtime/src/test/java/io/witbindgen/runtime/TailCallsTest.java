package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.test.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A tail call of a function to itself starts with new locals, which are zero. The guest is
 * guests/tails.wat.
 */
class TailCallsTest {
  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void localsAreZeroAgain(EngineMode mode) {
    Component component =
        Component.load(
            Resources.bytes(TailCallsTest.class, "/guests/tails.wasm"),
            ComponentOptions.DEFAULT.withMode(mode));
    try (ComponentInstance guest = component.instantiate(Imports.none())) {
      for (String function : guest.exportedFunctions()) {
        assertThat(guest.function(function).call(0L)).as(function).isEqualTo(0L);
        assertThat(guest.function(function).call(1L)).as(function).isEqualTo(0L);
        assertThat(guest.function(function).call(50_000L)).as(function).isEqualTo(0L);
      }
    }
  }
}
