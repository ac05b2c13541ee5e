package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.test.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Segments that an instantiation has used up are empty afterwards (core specification, section
 * "Instantiation"). The guest is guests/segments.wat.
 */
class SegmentsTest {
  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void anActiveDataSegmentIsDropped(EngineMode mode) {
    ComponentInstance guest = start(mode);
    assertThat(guest.function("peek").call(2L)).isEqualTo((long) 'c');
    guest.function("passive").call(3L);
    assertThat(guest.function("peek").call(100L)).isEqualTo((long) 's');
    assertTraps(guest, "mem", 3L, TrapReason.MEMORY_OUT_OF_BOUNDS);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void anActiveOrDeclaredElementSegmentIsDropped(EngineMode mode) {
    start(mode).function("table").call(0L);
    assertTraps(start(mode), "table", 1L, TrapReason.TABLE_OUT_OF_BOUNDS);
    start(mode).function("declared").call(0L);
    assertTraps(start(mode), "declared", 1L, TrapReason.TABLE_OUT_OF_BOUNDS);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void oneInstanceDropsItsOwnSegmentsOnly(EngineMode mode) {
    Component component = load(mode);
    ComponentInstance one = component.instantiate(Imports.none());
    ComponentInstance other = component.instantiate(Imports.none());
    one.function("drop").call();
    assertThat(other.function("peek").call(0L)).isEqualTo((long) 'a');
    other.function("passive").call(5L);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void theStartFunctionFindsThemDropped(EngineMode mode) {
    Component starting = start(mode).exports().component("starting");
    assertThatThrownBy(() -> starting.instantiate(Imports.none()))
        .isInstanceOfSatisfying(
            TrapException.class,
            trap -> assertThat(trap.reason()).isEqualTo(TrapReason.MEMORY_OUT_OF_BOUNDS));
  }

  private static void assertTraps(
      ComponentInstance guest, String function, long argument, TrapReason reason) {
    assertThatThrownBy(() -> guest.function(function).call(argument))
        .isInstanceOfSatisfying(
            TrapException.class, trap -> assertThat(trap.reason()).isEqualTo(reason));
  }

  private static Component load(EngineMode mode) {
    return Component.load(
        Resources.bytes(SegmentsTest.class, "/guests/segments.wasm"),
        ComponentOptions.DEFAULT.withMode(mode));
  }

  private static ComponentInstance start(EngineMode mode) {
    return load(mode).instantiate(Imports.none());
  }
}
