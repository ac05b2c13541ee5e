package io.witbindgen.runtime.endive;

import static io.witbindgen.runtime.endive.Modules.call;
import static io.witbindgen.runtime.endive.Modules.callInt;
import static io.witbindgen.runtime.endive.Modules.f64;
import static io.witbindgen.runtime.endive.Modules.function;
import static io.witbindgen.runtime.endive.Modules.host;
import static io.witbindgen.runtime.endive.Modules.i32;
import static io.witbindgen.runtime.endive.Modules.load;
import static io.witbindgen.runtime.endive.Modules.start;
import static io.witbindgen.runtime.endive.Modules.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.engine.StorageLimits;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {
  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void callsThroughATable(EngineMode mode) {
    CoreInstance it = start(mode, "tables");
    assertThat(callInt(it, "call", 0, 21)).isEqualTo(42);
    assertThat(callInt(it, "call", 1, 7)).isEqualTo(49);
    assertThatThrownBy(() -> call(it, "call", 2, 7)).satisfies(outOfTable());
    assertThatThrownBy(() -> call(it, "call", 4, 7)).satisfies(outOfTable());
    assertThatThrownBy(() -> call(it, "call", i32(-1), 7)).satisfies(outOfTable());
    call(it, "set_sum", 2);
    assertThat(call(it, "call_long", 2, -2, f64(0.5))).isEqualTo(f64(-1.5));
    assertThatThrownBy(() -> call(it, "call", 2, 7)).satisfies(mismatch());
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void changesATable(EngineMode mode) {
    CoreInstance it = start(mode, "tables");
    assertThat(callInt(it, "is_null", 3)).isEqualTo(1);
    assertThat(callInt(it, "is_null", 0)).isZero();
    call(it, "init", 2, 0, 2);
    assertThat(callInt(it, "call", 2, 5)).isEqualTo(-5);
    call(it, "copy", 1, 2, 2);
    assertThat(callInt(it, "call", 1, 5)).isEqualTo(-5);
    call(it, "fill_null", 0, 2);
    assertThatThrownBy(() -> call(it, "call", 0, 1)).satisfies(outOfTable());
    assertThatThrownBy(() -> call(it, "init", 3, 0, 2)).satisfies(outOfTable());
    assertThatThrownBy(() -> call(it, "copy", 3, 0, 2)).satisfies(outOfTable());
    assertThatThrownBy(() -> call(it, "fill_null", 3, 2)).satisfies(outOfTable());
    assertThatThrownBy(() -> call(it, "is_null", 4)).satisfies(outOfTable());
    call(it, "drop");
    assertThatThrownBy(() -> call(it, "init", 0, 0, 1)).satisfies(outOfTable());
    assertThat(callInt(it, "extern_is_null", 1)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void growsATableInOneInstanceOnly(EngineMode mode) {
    PreparedModule module = load(mode, "tables");
    CoreInstance it = start(module);
    assertThat(callInt(it, "grow", 2)).isEqualTo(4);
    assertThat(callInt(it, "size")).isEqualTo(6);
    assertThat(call(it, "call_long", 5, 1, f64(0))).isEqualTo(f64(1));
    assertThat(callInt(it, "grow", 5)).isEqualTo(-1);
    assertThat(callInt(it, "grow", i32(-1))).isEqualTo(-1);
    assertThat(it.export("table").type()).hasToString("table 6 10 funcref");
    assertThat(callInt(start(module), "size")).isEqualTo(4);
    CoreInstance limited =
        module.instantiate(List.of(), new StorageLimits(1, 7)); // 4 and 2 are taken
    assertThat(callInt(limited, "grow", 2)).isEqualTo(-1);
    assertThat(callInt(limited, "grow", 1)).isEqualTo(4);
    assertThatThrownBy(() -> module.instantiate(List.of(), new StorageLimits(1, 5)))
        .satisfies(Trap.of(TrapReason.LIMIT_EXCEEDED));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void callsIntoAnotherModuleWithItsOwnTypeNumbers(EngineMode mode) {
    CoreInstance provider = start(mode, "cross_provider");
    CoreInstance user = user(mode, provider);
    checkCrossModuleCalls(provider, user);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void modesMixAcrossATable(EngineMode mode) {
    EngineMode other = mode == EngineMode.COMPILED ? EngineMode.INTERPRETED : EngineMode.COMPILED;
    CoreInstance provider = start(mode, "cross_provider");
    checkCrossModuleCalls(provider, user(other, provider));
  }

  private static CoreInstance user(EngineMode mode, CoreInstance provider) {
    return start(mode, "cross_user", provider.export("table"), provider.export("triple"));
  }

  private static void checkCrossModuleCalls(CoreInstance provider, CoreInstance user) {
    assertThat(callInt(user, "call", 0, 5)).isEqualTo(15);
    assertThat(call(user, "call_wide", 1, 1, f64(2), 3)).isEqualTo(6);
    assertThat(callInt(user, "call", 4, 6)).isEqualTo(18);
    assertThat(callInt(user, "call", 5, 6)).isEqualTo(77);
    assertThat(callInt(user, "direct", 7)).isEqualTo(21);
    assertThat(callInt(user, "again", 8)).isEqualTo(24);
    assertThat(user.export("table")).isEqualTo(provider.export("table"));
    assertThatThrownBy(() -> call(user, "call", 1, 5)).satisfies(mismatch());
    assertThatThrownBy(() -> call(user, "call_wide", 0, 1, 2, 3)).satisfies(mismatch());
    assertThatThrownBy(() -> call(user, "call_other", 0)).satisfies(mismatch());
    assertThatThrownBy(() -> call(user, "call_other", 4)).satisfies(mismatch());
    assertThatThrownBy(() -> call(user, "call", 2, 5)).satisfies(Trap.of(TrapReason.UNREACHABLE));
    assertThatThrownBy(() -> call(user, "call", 3, 5))
        .satisfies(Trap.of(TrapReason.STACK_EXHAUSTED));
    assertThat(callInt(user, "call", 0, 5)).isEqualTo(15);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aShimIsFilledLater(EngineMode mode) {
    CoreInstance shim = start(mode, "shim");
    assertThatThrownBy(() -> call(shim, "0", 1, 2)).satisfies(outOfTable());
    var signature = type(List.of(CoreType.I32, CoreType.I64), CoreType.I64);
    start(
        mode,
        "fixup",
        host(signature, args -> new long[] {args[0] - args[1]}),
        shim.export("$imports"));
    assertThat(call(shim, "0", i32(-1), 1)).isEqualTo(0xFFFF_FFFEL);
    CoreInstance inner = start(mode, "shim");
    start(mode, "fixup", shim.export("0"), inner.export("$imports"));
    assertThat(call(inner, "0", 10, 3)).isEqualTo(7);
    assertThat(function(inner, "0").type()).isEqualTo(signature);
  }

  private static Consumer<Throwable> outOfTable() {
    return Trap.of(TrapReason.TABLE_OUT_OF_BOUNDS);
  }

  private static Consumer<Throwable> mismatch() {
    return Trap.of(TrapReason.INDIRECT_CALL_TYPE_MISMATCH);
  }
}
