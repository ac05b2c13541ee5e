package io.witbindgen.runtime.endive;

import static io.witbindgen.runtime.endive.Modules.call;
import static io.witbindgen.runtime.endive.Modules.callInt;
import static io.witbindgen.runtime.endive.Modules.f32;
import static io.witbindgen.runtime.endive.Modules.f64;
import static io.witbindgen.runtime.endive.Modules.function;
import static io.witbindgen.runtime.endive.Modules.i32;
import static io.witbindgen.runtime.endive.Modules.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.EngineMode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumericsTest {
  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void integersWrapAndAreSignedOrNot(EngineMode mode) {
    CoreInstance it = start(mode, "numerics");
    assertThat(callInt(it, "add", i32(Integer.MAX_VALUE), 1)).isEqualTo(Integer.MIN_VALUE);
    assertThat(call(it, "mul64", Long.MAX_VALUE, 2)).isEqualTo(-2);
    assertThat(callInt(it, "div_s", i32(-7), 2)).isEqualTo(-3);
    assertThat(callInt(it, "div_u", i32(-1), 2)).isEqualTo(Integer.MAX_VALUE);
    assertThat(call(it, "rem_s64", Long.MIN_VALUE, -1)).isZero();
    assertThat(callInt(it, "ge_u", i32(-1), 1)).isEqualTo(1);
    assertThat(callInt(it, "shr_s", i32(-8), 33)).isEqualTo(-4);
    assertThat(callInt(it, "rotl", i32(0x80000001), 1)).isEqualTo(3);
    assertThat(call(it, "clz64", 1)).isEqualTo(63);
    assertThat(callInt(it, "extend8_s", 0x180)).isEqualTo(-128);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void narrowValuesAreZeroExtendedOutAndTakenAsTheyAreIn(EngineMode mode) {
    CoreInstance it = start(mode, "numerics");
    assertThat(call(it, "add", i32(-1), 0)).isEqualTo(0xFFFF_FFFFL);
    assertThat(call(it, "extend_i32_u", i32(-1))).isEqualTo(0xFFFF_FFFFL);
    assertThat(call(it, "extend_i32_s", i32(-1))).isEqualTo(-1);
    assertThat(call(it, "f32_same", f32(-1))).isEqualTo(f32(-1));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void divisionAndConversionTrap(EngineMode mode) {
    CoreInstance it = start(mode, "numerics");
    assertThatThrownBy(() -> call(it, "div_s", 1, 0)).satisfies(Trap.of(TrapReason.ARITHMETIC));
    assertThatThrownBy(() -> call(it, "div_u", 1, 0)).satisfies(Trap.of(TrapReason.ARITHMETIC));
    assertThatThrownBy(() -> call(it, "rem_s64", 1, 0)).satisfies(Trap.of(TrapReason.ARITHMETIC));
    assertThatThrownBy(() -> call(it, "div_s", i32(Integer.MIN_VALUE), i32(-1)))
        .satisfies(Trap.of(TrapReason.ARITHMETIC));
    assertThatThrownBy(() -> call(it, "trunc_s", f64(1e10)))
        .satisfies(Trap.of(TrapReason.ARITHMETIC));
    assertThatThrownBy(() -> call(it, "trunc_s", f64(Double.NaN)))
        .satisfies(Trap.of(TrapReason.ARITHMETIC));
    assertThatThrownBy(() -> call(it, "trap")).satisfies(Trap.of(TrapReason.UNREACHABLE));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void floats(EngineMode mode) {
    CoreInstance it = start(mode, "numerics");
    assertThat(callInt(it, "trunc_s", f64(-3.9))).isEqualTo(-3);
    assertThat(call(it, "trunc_sat_u", f64(1e10))).isEqualTo(0xFFFF_FFFFL);
    assertThat(call(it, "trunc_sat_u", f64(Double.NaN))).isZero();
    assertThat(call(it, "convert_u", -1)).isEqualTo(f64(0x1p64));
    assertThat(call(it, "nearest", f32(2.5f))).isEqualTo(f32(2));
    assertThat(call(it, "min", f64(0.0), f64(-0.0))).isEqualTo(f64(-0.0));
    assertThat(call(it, "copysign", f32(1), f32(-2))).isEqualTo(f32(-1));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void bitsOfNansSurvive(EngineMode mode) {
    CoreInstance it = start(mode, "numerics");
    for (int bits : new int[] {0x7FC00000, 0xFFC00001, 0x7F800001, 0xFFA12345}) {
      assertThat(callInt(it, "f32_same", i32(bits))).isEqualTo(bits);
      assertThat(callInt(it, "f32_bits", i32(bits))).isEqualTo(bits);
    }
    for (long bits : new long[] {0x7FF8000000000000L, 0xFFF0000000000001L, 0x7FF4123456789ABCL}) {
      assertThat(call(it, "f64_same", bits)).isEqualTo(bits);
      assertThat(call(it, "f64_bits", bits)).isEqualTo(bits);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void severalResults(EngineMode mode) {
    CoreInstance it = start(mode, "numerics");
    assertThat(function(it, "shuffle").call(i32(-1), -2, f32(-3), f64(-4)))
        .containsExactly(f64(-4), f32(-3), -2, i32(-1));
    assertThat(function(it, "many").call(7)).containsExactly(7, 7, 7, 7, 7, 7, 7, 8);
    assertThat(function(it, "nothing").call()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void control(EngineMode mode) {
    CoreInstance it = start(mode, "numerics");
    assertThat(callInt(it, "blocks", 100)).isEqualTo(5050);
    assertThat(callInt(it, "switch", 0)).isEqualTo(10);
    assertThat(callInt(it, "switch", 1)).isEqualTo(20);
    assertThat(callInt(it, "switch", i32(-1))).isEqualTo(30);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aWrongNumberOfArgumentsIsTheCallersMistake(EngineMode mode) {
    CoreInstance it = start(mode, "numerics");
    assertThatThrownBy(() -> call(it, "add", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[i32, i32] -> [i32]");
    assertThatThrownBy(() -> call(it, "nothing", 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> it.export("absent")).isInstanceOf(IllegalArgumentException.class);
    assertThat(function(it, "shuffle").type())
        .isEqualTo(
            new CoreFunctionType(
                List.of(CoreType.I32, CoreType.I64, CoreType.F32, CoreType.F64),
                List.of(CoreType.F64, CoreType.F32, CoreType.I64, CoreType.I32)));
  }
}
