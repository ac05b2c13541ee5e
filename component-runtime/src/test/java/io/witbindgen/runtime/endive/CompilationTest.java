package io.witbindgen.runtime.endive;

import static io.witbindgen.runtime.endive.Modules.bytes;
import static io.witbindgen.runtime.endive.Modules.call;
import static io.witbindgen.runtime.endive.Modules.callInt;
import static io.witbindgen.runtime.endive.Modules.f64;
import static io.witbindgen.runtime.endive.Modules.load;
import static io.witbindgen.runtime.endive.Modules.start;
import static io.witbindgen.runtime.endive.WasmBuilder.F64;
import static io.witbindgen.runtime.endive.WasmBuilder.I32;
import static io.witbindgen.runtime.endive.WasmBuilder.I64;
import static io.witbindgen.runtime.endive.WasmBuilder.call;
import static io.witbindgen.runtime.endive.WasmBuilder.i32Const;
import static io.witbindgen.runtime.endive.WasmBuilder.i64Const;
import static io.witbindgen.runtime.endive.WasmBuilder.localGet;
import static io.witbindgen.test.Wasm.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapReason;
import io.witbindgen.runtime.endive.emit.CompiledMachines;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.test.Wasm;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which functions are compiled, which are interpreted, and that both work together. */
class CompilationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "numerics",
        "memory",
        "memory_user",
        "tables",
        "cross_provider",
        "cross_user",
        "shim",
        "globals",
        "globals_user",
        "start",
        "tail_calls",
        "control",
        "host",
        "duplicate_imports"
      })
  void everyFunctionIsCompiled(String name) {
    assertThat(interpreted(EndiveEngine.create().load(bytes(name)))).isEmpty();
  }

  @Test
  void withoutFunctionsThereIsNothingToCompile() {
    assertThat(((EndiveModule) load(EngineMode.COMPILED, "fixup")).machines())
        .isNotInstanceOf(CompiledMachines.class);
  }

  @Test
  void onlyFunctionsWithSimdAreInterpreted() {
    assertThat(interpreted(load(EngineMode.COMPILED, "simd")))
        .containsExactlyInAnyOrder(0, 1, 3, 6);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void simdWorksBesideTheRest(EngineMode mode) {
    CoreInstance it = start(mode, "simd");
    assertThat(callInt(it, "sum", 0)).isEqualTo(20);
    assertThat(callInt(it, "mixed", 5)).isEqualTo(22);
    assertThat(callInt(it, "loop", 10)).isEqualTo(4 * 55 + 10);
    assertThat(callInt(it, "indirect", 1)).isZero();
    assertThatThrownBy(() -> call(it, "indirect", 0))
        .satisfies(Trap.of(TrapReason.INDIRECT_CALL_TYPE_MISMATCH));
    assertThatThrownBy(() -> call(it, "sum", 65_535))
        .satisfies(Trap.of(TrapReason.MEMORY_OUT_OF_BOUNDS));
    assertThat(callInt(it, "mixed", 5)).isEqualTo(22);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aSimdGlobalHasTheWholeModuleInterpreted(EngineMode mode) {
    assertThat(callInt(start(mode, "simd_global"), "second")).isEqualTo(2);
    assertThat(((EndiveModule) load(mode, "simd_global")).machines())
        .isNotInstanceOf(CompiledMachines.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void manyFunctionsOfOneTypeWithWideParameters(EngineMode mode) {
    int count = 5000;
    WasmBuilder builder = new WasmBuilder();
    int wide = builder.type(Wasm.bytes(I64, F64, I32, I64), Wasm.bytes(I64));
    int caller = builder.type(Wasm.bytes(I32, I64), Wasm.bytes(I64));
    for (int i = 0; i < count; i++) {
      builder.function(wide, localGet(0), localGet(3), bytes64Add(), i64Const(i), bytes64Add());
    }
    byte[] arguments = all(localGet(1), Wasm.bytes(0x44, 0, 0, 0, 0, 0, 0, 0, 0), i32Const(1));
    builder.function(
        caller,
        arguments,
        i64Const(1000),
        localGet(0),
        Wasm.bytes(0x11),
        Wasm.unsigned(wide),
        Wasm.bytes(0));
    builder.table(count + 1).fillTable(0, count + 1).export("call", 0, count);
    var module = load(mode, builder);
    assertThat(((EndiveModule) module).machines() instanceof CompiledMachines)
        .isEqualTo(mode == EngineMode.COMPILED);
    CoreInstance it = start(module);
    for (int index : new int[] {0, 1, 1023, 1024, 4095, 4096, count - 1}) {
      assertThat(call(it, "call", index, 7)).isEqualTo(1007 + index);
    }
    assertThatThrownBy(() -> call(it, "call", count, 7))
        .satisfies(Trap.of(TrapReason.INDIRECT_CALL_TYPE_MISMATCH));
    assertThatThrownBy(() -> call(it, "call", count + 1, 7))
        .satisfies(Trap.of(TrapReason.TABLE_OUT_OF_BOUNDS));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aFunctionTooLargeForTheJvmIsInterpreted(EngineMode mode) {
    WasmBuilder builder = new WasmBuilder();
    int unary = builder.type(Wasm.bytes(I32), Wasm.bytes(I32));
    byte[] step = all(localGet(0), i32Const(12345), Wasm.bytes(0x6A, 0x21, 0));
    byte[][] code = new byte[20_001][];
    Arrays.fill(code, step);
    code[20_000] = localGet(0);
    int small = builder.function(unary, localGet(0), i32Const(1), Wasm.bytes(0x6A));
    int large = builder.function(unary, all(code), call(small));
    int user = builder.function(unary, localGet(0), call(large));
    builder.export("user", 0, user);
    var module = load(mode, builder);
    if (mode == EngineMode.COMPILED) {
      assertThat(interpreted(module)).containsExactly(large);
    }
    assertThat(callInt(start(module), "user", 3)).isEqualTo(20_000 * 12345 + 4);
  }

  @Test
  void manyFunctionsTooLargeAreGivenUpTogether() {
    WasmBuilder builder = new WasmBuilder();
    int nullary = builder.type(new byte[0], Wasm.bytes(I32));
    byte[] locals = Wasm.bytes(1, 1, I32);
    byte[][] code = new byte[15_000][];
    Arrays.fill(code, all(localGet(0), i32Const(123456), Wasm.bytes(0x6A, 0x21, 0)));
    for (int i = 0; i < 12; i++) {
      builder.functionWithLocals(nullary, locals, all(code), i32Const(i));
    }
    builder.export("last", 0, 11);
    var module = load(EngineMode.COMPILED, builder);
    assertThat(interpreted(module)).hasSize(12);
    assertThat(callInt(start(module), "last")).isEqualTo(11);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aModuleOfVeryManyFunctions(EngineMode mode) {
    int count = 30_000;
    WasmBuilder builder = new WasmBuilder();
    int unary = builder.type(Wasm.bytes(I32), Wasm.bytes(I32));
    builder.function(unary, localGet(0));
    for (int i = 1; i < count; i++) {
      builder.function(unary, localGet(0), i32Const(i), Wasm.bytes(0x6A), call(i / 2));
    }
    builder.export("last", 0, count - 1).export("first", 0, 0);
    var module = load(mode, builder);
    int expected = 0;
    for (int i = count - 1; i > 0; i /= 2) {
      expected += i;
    }
    CoreInstance it = start(module);
    assertThat(callInt(it, "last", 0)).isEqualTo(expected);
    assertThat(callInt(it, "first", 5)).isEqualTo(5);
    assertThat(module.exports()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void functionsWithMoreParametersThanTheJvmTakes(EngineMode mode) {
    WasmBuilder builder = new WasmBuilder();
    byte[] params = new byte[300];
    Arrays.fill(params, (byte) F64);
    int wide = builder.type(params, Wasm.bytes(F64));
    builder.functionWithLocals(wide, Wasm.bytes(1, 2, I64), localGet(299));
    builder.export("last", 0, 0);
    long[] arguments = new long[300];
    arguments[299] = f64(2.5);
    assertThat(call(start(load(mode, builder)), "last", arguments)).isEqualTo(f64(2.5));
  }

  @Test
  void oneSetOfClassesServesManyInstances() {
    var module = load(EngineMode.COMPILED, "memory");
    CoreInstance first = start(module);
    CoreInstance second = start(module);
    call(first, "store", 0, 7);
    assertThat(callInt(second, "load", 0)).isZero();
    assertThat(callInt(first, "load", 0)).isEqualTo(7);
  }

  private static byte[] bytes64Add() {
    return Wasm.bytes(0x7C);
  }

  private static Set<Integer> interpreted(PreparedModule module) {
    return ((CompiledMachines) ((EndiveModule) module).machines()).interpreted();
  }
}
