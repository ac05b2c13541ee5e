package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.test.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A trap names the core functions that led to it. The guest is guests/traps.wat. */
class TrapFunctionsTest {
  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void theFunctionsOfAnotherModuleHaveItsNames(EngineMode mode) {
    TrapException trap = trap(mode, "reach", 70_000L);
    assertThat(trap.reason()).isEqualTo(TrapReason.MEMORY_OUT_OF_BOUNDS);
    assertThat(trap.coreFunctions()).containsExactly("reach", "call_reach");
    assertThat(trap)
        .hasMessageStartingWith("reach: out of bounds memory access")
        .hasMessageEndingWith(", in reach <- call_reach");
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void interpretedFunctionsAreAmongThem(EngineMode mode) {
    assertThat(trap(mode, "vector", 70_000L).coreFunctions())
        .containsExactly("reach", "vector", "call_vector");
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aTrapInABuiltInNamesTheCallers(EngineMode mode) {
    TrapException trap = trap(mode, "drop", 5L);
    assertThat(trap.reason()).isEqualTo(TrapReason.UNKNOWN_HANDLE);
    assertThat(trap).hasMessage("drop: unknown handle index 5, in forget <- call_drop");
  }

  private static TrapException trap(EngineMode mode, String function, long argument) {
    Component component =
        Component.load(
            Resources.bytes(TrapFunctionsTest.class, "/guests/traps.wasm"),
            ComponentOptions.DEFAULT.withMode(mode));
    try (ComponentInstance guest = component.instantiate(Imports.none())) {
      return catchThrowableOfType(
          TrapException.class, () -> guest.function(function).call(argument));
    }
  }
}
