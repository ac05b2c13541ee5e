package io.witbindgen.runtime.endive;

import static io.witbindgen.runtime.endive.Modules.callInt;
import static io.witbindgen.runtime.endive.Modules.host;
import static io.witbindgen.runtime.endive.Modules.load;
import static io.witbindgen.runtime.endive.Modules.start;
import static io.witbindgen.runtime.endive.WasmBuilder.END;
import static io.witbindgen.runtime.endive.WasmBuilder.EXNREF;
import static io.witbindgen.runtime.endive.WasmBuilder.I32;
import static io.witbindgen.runtime.endive.WasmBuilder.call;
import static io.witbindgen.runtime.endive.WasmBuilder.i32Const;
import static io.witbindgen.runtime.endive.WasmBuilder.localGet;
import static io.witbindgen.test.Wasm.all;
import static io.witbindgen.test.Wasm.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.runtime.endive.emit.CompiledMachines;
import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.test.Wasm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exceptions of the guest: thrown and caught within a module, across modules, and not at all. */
class ExceptionsTest {
  private static final byte[] THROW_0 = bytes(0x08, 0);
  private static final byte[] THROW_REF = bytes(0x0A);
  private static final byte[] ADD = bytes(0x6A);
  private static final byte[] UNREACHABLE = bytes(0x00);

  /** try_table (result i32) (catch 0 label 0). */
  private static final byte[] TRY_CATCH_0 = bytes(0x1F, I32, 1, 0x00, 0, 0);

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void thrownThroughCompiledFunctionsAndCaught(EngineMode mode) {
    PreparedModule module = load(mode, withinOneModule());
    if (mode == EngineMode.COMPILED) {
      CompiledMachines machines = (CompiledMachines) ((EndiveModule) module).machines();
      assertThat(machines.interpreted()).containsExactlyInAnyOrder(0, 2);
    }
    CoreInstance it = start(module);
    for (int i = 0; i < 3; i++) {
      assertThat(callInt(it, "catching", 41)).isEqualTo(141);
      assertThat(callInt(it, "user", 41)).isEqualTo(142);
    }
    assertThatThrownBy(() -> callInt(it, "throwing", 1))
        .satisfies(Trap.of(TrapReason.UNCAUGHT_EXCEPTION));
    assertThat(callInt(it, "user", 1)).isEqualTo(102);
  }

  private static WasmBuilder withinOneModule() {
    WasmBuilder builder = new WasmBuilder();
    int payload = builder.type(bytes(I32), bytes());
    int unary = builder.type(bytes(I32), bytes(I32));
    builder.tag(payload);
    int thrower = builder.function(unary, localGet(0), THROW_0);
    int between = builder.function(unary, localGet(0), call(thrower), i32Const(1), ADD);
    int catcher =
        builder.function(
            unary,
            bytes(0x02, I32),
            TRY_CATCH_0,
            localGet(0),
            call(between),
            bytes(0x0F, END, 0x0F, END),
            i32Const(100),
            ADD);
    int user = builder.function(unary, localGet(0), call(catcher), i32Const(1), ADD);
    return builder
        .export("throwing", 0, between)
        .export("catching", 0, catcher)
        .export("user", 0, user);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void thrownAgainByReference(EngineMode mode) {
    WasmBuilder builder = new WasmBuilder();
    int payload = builder.type(bytes(I32), bytes());
    int unary = builder.type(bytes(I32), bytes(I32));
    int caught = builder.type(bytes(), bytes(I32, EXNREF));
    builder.tag(payload);
    int thrower = builder.function(unary, localGet(0), THROW_0);
    // Catches with the reference, drops the payload's copy and throws the same exception.
    int again =
        builder.function(
            unary,
            all(bytes(0x02), Wasm.signed(caught)),
            bytes(0x1F, 0x40, 1, 0x01, 0, 0),
            localGet(0),
            call(thrower),
            bytes(0x0F, END),
            UNREACHABLE,
            bytes(END),
            THROW_REF);
    int catcher =
        builder.function(
            unary,
            bytes(0x02, I32),
            TRY_CATCH_0,
            localGet(0),
            call(again),
            bytes(0x0F, END, 0x0F, END),
            i32Const(100),
            ADD);
    CoreInstance it = start(load(mode, builder.export("catching", 0, catcher)));
    assertThat(callInt(it, "catching", 7)).isEqualTo(107);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void caughtInAnotherModule(EngineMode mode) {
    WasmBuilder thrower = new WasmBuilder();
    thrower.type(bytes(), bytes());
    int payload = thrower.type(bytes(I32), bytes());
    int unary = thrower.type(bytes(I32), bytes(I32));
    thrower.tag(payload);
    thrower.function(unary, localGet(0), THROW_0);
    CoreInstance source = start(load(mode, thrower.export("tag", 4, 0).export("throw", 0, 0)));
    CoreExtern tag = source.export("tag");
    CoreInstance it = start(load(mode, catchingImported()), source.export("throw"), tag);
    assertThat(callInt(it, "catching", 7)).isEqualTo(107);
    assertThat(tag.type()).hasToString("tag [i32] -> []");
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void thrownByAFunctionCalledThroughATable(EngineMode mode) {
    WasmBuilder builder = new WasmBuilder();
    int payload = builder.type(bytes(I32), bytes());
    int unary = builder.type(bytes(I32), bytes(I32));
    builder.tag(payload);
    int thrower = builder.function(unary, localGet(0), THROW_0);
    builder.function(unary, localGet(0), call(thrower), i32Const(1), ADD);
    int catcher =
        builder.function(
            unary,
            bytes(0x02, I32),
            TRY_CATCH_0,
            localGet(0),
            i32Const(1),
            bytes(0x11, unary, 0),
            bytes(0x0F, END, 0x0F, END),
            i32Const(100),
            ADD);
    builder.table(3).fillTable(0, 3).export("catching", 0, catcher);
    CoreInstance it = start(load(mode, builder));
    assertThat(callInt(it, "catching", 7)).isEqualTo(107);
    assertThat(callInt(it, "catching", 8)).isEqualTo(108);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void notCaughtOverTheHeadOfTheHost(EngineMode mode) {
    WasmBuilder builder = new WasmBuilder();
    int unary = builder.type(bytes(I32), bytes(I32));
    int payload = builder.type(bytes(I32), bytes());
    builder.importFunction("h", "back", unary);
    builder.tag(payload);
    builder.function(unary, localGet(0), THROW_0);
    builder.function(
        unary,
        bytes(0x02, I32),
        TRY_CATCH_0,
        localGet(0),
        call(0),
        bytes(0x0F, END, 0x0F, END),
        i32Const(100),
        ADD);
    CoreInstance[] it = new CoreInstance[1];
    CoreExtern back =
        host(
            Modules.type(List.of(CoreType.I32), CoreType.I32),
            args -> new long[] {callInt(it[0], "throwing", args)});
    builder.export("throwing", 0, 1).export("catching", 0, 2);
    it[0] = start(load(mode, builder), back);
    assertThatThrownBy(() -> callInt(it[0], "catching", 7))
        .satisfies(Trap.of(TrapReason.UNCAUGHT_EXCEPTION));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aTrapOfTheHostIsNotCaught(EngineMode mode) {
    WasmBuilder owner = new WasmBuilder();
    owner.tag(owner.type(bytes(I32), bytes()));
    CoreInstance source = start(load(mode, owner.export("tag", 4, 0)));
    IllegalStateException thrown = new IllegalStateException("mine");
    var signature = Modules.type(List.of(CoreType.I32), CoreType.I32);
    CoreExtern function =
        host(
            signature,
            args -> {
              throw thrown;
            });
    CoreInstance it = start(load(mode, catchingImported()), function, source.export("tag"));
    assertThatThrownBy(() -> callInt(it, "catching", 7)).isSameAs(thrown);
  }

  private static WasmBuilder catchingImported() {
    WasmBuilder catcher = new WasmBuilder();
    int unary = catcher.type(bytes(I32), bytes(I32));
    int payload = catcher.type(bytes(I32), bytes());
    catcher.importFunction("t", "throw", unary).importTag("t", "tag", payload);
    catcher.function(
        unary,
        bytes(0x02, I32),
        TRY_CATCH_0,
        localGet(0),
        call(0),
        bytes(0x0F, END, 0x0F, END),
        i32Const(100),
        ADD);
    return catcher.export("catching", 0, 1);
  }
}
