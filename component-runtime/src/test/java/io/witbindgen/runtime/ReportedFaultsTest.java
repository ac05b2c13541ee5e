package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Components of public bug reports, of this runtime and of others. */
class ReportedFaultsTest {
  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void anAppliedSegmentIsGone(EngineMode mode) throws IOException {
    ComponentInstance guest = load("core/active-segment", mode).instantiate(Imports.none());
    assertThat(guest.function("peek").call(0L)).isEqualTo((long) 'a');
    assertThatThrownBy(() -> guest.function("mem").call(3L))
        .isInstanceOfSatisfying(
            TrapException.class,
            trap -> assertThat(trap.reason()).isEqualTo(TrapReason.MEMORY_OUT_OF_BOUNDS));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aTailCallToItself(EngineMode mode) throws IOException {
    ComponentInstance guest =
        load("core/interpreted-self-tail-call", mode).instantiate(Imports.none());
    assertThat(guest.function("f").call(1L)).isEqualTo(0L);
  }

  @Test
  void anImportIsExportedAsItIs() throws IOException {
    FunctionType type =
        new FunctionType(
            false, List.of(FunctionType.param("x", ValueType.U32)), Optional.of(ValueType.U32));
    Component component = load("reexport/F3b-reexport-func", EngineMode.COMPILED);
    String name = component.imports().keySet().iterator().next();
    HostFunction twice = HostFunction.of(type, args -> 2 * (long) args.get(0));
    ComponentInstance guest =
        component.instantiate(Imports.builder().function(name, type, twice).build());
    assertThat(guest.function("again").call(4L)).isEqualTo(8L);
  }

  private static Component load(String name, EngineMode mode) throws IOException {
    return Component.load(
        SharedData.path("faults/" + name + ".wasm"), ComponentOptions.DEFAULT.withMode(mode));
  }
}
