package io.witbindgen.runtime.endive;

import static io.witbindgen.runtime.endive.Modules.call;
import static io.witbindgen.runtime.endive.Modules.callInt;
import static io.witbindgen.runtime.endive.Modules.f32;
import static io.witbindgen.runtime.endive.Modules.f64;
import static io.witbindgen.runtime.endive.Modules.function;
import static io.witbindgen.runtime.endive.Modules.host;
import static io.witbindgen.runtime.endive.Modules.i32;
import static io.witbindgen.runtime.endive.Modules.load;
import static io.witbindgen.runtime.endive.Modules.memory;
import static io.witbindgen.runtime.endive.Modules.start;
import static io.witbindgen.runtime.endive.Modules.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.CoreLinkException;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.engine.PreparedModule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkingTest {
  private static final CoreFunctionType NOTHING = type(List.of());
  private static final CoreFunctionType MIX =
      type(List.of(CoreType.I32, CoreType.I64, CoreType.F32, CoreType.F64), CoreType.I32);
  private static final CoreFunctionType PAIR =
      type(List.of(CoreType.I32), CoreType.I64, CoreType.F32);

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void describesImportsAndExports(EngineMode mode) {
    PreparedModule module = load(mode, "cross_user");
    assertThat(module.imports())
        .extracting(Object::toString)
        .containsExactly("p.table: table 6 funcref", "p.triple: func [i32] -> [i32]");
    assertThat(load(mode, "globals").exports())
        .extracting(Object::toString)
        .containsExactly(
            "fixed: global i64",
            "counter: global (mut i32)",
            "ratio: global (mut f64)",
            "bump: func [] -> []");
    assertThat(load(mode, "memory").exports().get(0)).hasToString("memory: memory 1 4");
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void globalsAreShared(EngineMode mode) {
    CoreInstance owner = start(mode, "globals");
    CoreInstance user = start(mode, "globals_user", owner.export("fixed"), owner.export("counter"));
    assertThat(call(user, "fixed")).isEqualTo(-5);
    call(owner, "bump");
    call(user, "add", 5);
    assertThat(callInt(user, "counter")).isEqualTo(5);
    call(user, "add", i32(-6));
    assertThat(((CoreExtern.Global) owner.export("counter")).bits()).isEqualTo(0xFFFF_FFFFL);
    assertThat(((CoreExtern.Global) owner.export("fixed")).bits()).isEqualTo(-5);
    assertThat(((CoreExtern.Global) owner.export("ratio")).bits()).isEqualTo(f64(1.5));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void theStartFunctionRunsAndNothingElseDoes(EngineMode mode) {
    List<Long> reported = new ArrayList<>();
    CoreExtern report = host(type(List.of(CoreType.I32)), collect(reported));
    CoreInstance it = start(mode, "start", report);
    assertThat(reported).containsExactly(42L);
    call(it, "_start");
    assertThat(reported).containsExactly(42L, 99L);
    assertThatThrownBy(() -> start(mode, "start_trap")).satisfies(Trap.of(TrapReason.UNREACHABLE));
    IllegalStateException thrown = new IllegalStateException("from the host");
    CoreExtern thrower = host(type(List.of(CoreType.I32)), args -> fail(thrown));
    assertThatThrownBy(() -> start(mode, "start", thrower)).isSameAs(thrown);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void constantsAreComputed(EngineMode mode) {
    CoreInstance base = start(mode, "base");
    CoreInstance it = start(mode, "extended_const", base.export("base"));
    assertThat(((CoreExtern.Global) it.export("at")).bits()).isEqualTo(132);
    assertThat(memory(it).loadByte(99)).isEqualTo((byte) 'x');
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void hostFunctionsGetAndGiveBits(EngineMode mode) {
    List<Long> seen = new ArrayList<>();
    CoreInstance it =
        hosted(
            mode,
            args -> {
              seen.addAll(List.of(args[0], args[1], args[2], args[3]));
              return new long[] {-1};
            });
    assertThat(call(it, "mix", i32(-2), -3, f32(-4), f64(-5))).isEqualTo(0xFFFF_FFFFL);
    assertThat(callInt(it, "negative")).isEqualTo(-1);
    assertThat(seen)
        .containsExactly(i32(-2), -3L, f32(-4), f64(-5), i32(-1), -1L, f32(-1), f64(-1));
    assertThat(function(it, "pair").call(i32(-9))).containsExactly(i32(-9), f32(2));
    assertThat(function(it, "nothing").call()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void whatAHostFunctionThrowsComesOutUnchanged(EngineMode mode) {
    for (RuntimeException thrown :
        List.of(new IllegalStateException("mine"), new NullPointerException("mine"))) {
      CoreInstance it = hosted(mode, args -> fail(thrown));
      assertThatThrownBy(() -> call(it, "mix", 1, 2, 3, 4)).isSameAs(thrown);
      assertThatThrownBy(() -> call(it, "negative")).isSameAs(thrown);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aTrapOfTheHostComesOutWithTheFunctionsThatCalledIt(EngineMode mode) {
    CoreInstance it = hosted(mode, args -> fail(new TrapException(TrapReason.HOST_FAILED, "mine")));
    assertThatThrownBy(() -> call(it, "mix", 1, 2, 3, 4))
        .satisfies(Trap.of(TrapReason.HOST_FAILED))
        .hasMessageMatching("mine, in \\S.*");
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aHostFunctionWithTheWrongNumberOfResultsIsTheHostsMistake(EngineMode mode) {
    CoreInstance it = hosted(mode, args -> new long[2]);
    assertThatThrownBy(() -> call(it, "negative"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("returned 2 values");
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void importsOfOneNameAreToldApartByPosition(EngineMode mode) {
    CoreFunctionType number = type(List.of(), CoreType.I32);
    CoreInstance it =
        start(
            mode,
            "duplicate_imports",
            host(number, args -> new long[] {4}),
            host(number, args -> new long[] {2}));
    assertThat(callInt(it, "both")).isEqualTo(42);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aMismatchIsNamed(EngineMode mode) {
    CoreInstance provider = start(mode, "cross_provider");
    CoreInstance memory = start(mode, "memory");
    assertThatThrownBy(
            () -> start(mode, "cross_user", provider.export("table"), provider.export("calls")))
        .isInstanceOf(CoreLinkException.class)
        .hasMessage("import p.triple: expected func [i32] -> [i32], found global (mut i32)");
    assertThatThrownBy(
            () -> start(mode, "cross_user", provider.export("table"), memory.export("store64")))
        .hasMessage("import p.triple: expected func [i32] -> [i32], found func [i32, i64] -> []");
    assertThatThrownBy(
            () -> start(mode, "cross_user", memory.export("memory"), provider.export("triple")))
        .hasMessage("import p.table: expected table 6 funcref, found memory 1 4");
    assertThatThrownBy(() -> start(mode, "start", host(NOTHING, args -> new long[0])))
        .hasMessage("import h.report: expected func [i32] -> [], found func [] -> []");
    CoreInstance base = start(mode, "globals");
    assertThatThrownBy(() -> start(mode, "extended_const", base.export("counter")))
        .hasMessage("import g.base: expected global i32, found global (mut i32)");
    assertThatThrownBy(() -> start(mode, "start"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the module has 1 imports, not 0");
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void limitsOfMemoriesAndTablesMatter(EngineMode mode) {
    WasmBuilder unlimited = new WasmBuilder().memory(0, 1).export("memory", 2, 0);
    CoreInstance owner = start(load(mode, unlimited));
    assertThatThrownBy(() -> start(mode, "memory_user", owner.export("memory")))
        .hasMessage("import m.memory: expected memory 1 4, found memory 1");
    WasmBuilder empty = new WasmBuilder().memory(1, 0, 4).export("memory", 2, 0);
    CoreInstance small = start(load(mode, empty));
    assertThatThrownBy(() -> start(mode, "memory_user", small.export("memory")))
        .hasMessage("import m.memory: expected memory 1 4, found memory 0 4");
  }

  private static CoreInstance hosted(EngineMode mode, Function<long[], long[]> mix) {
    return start(
        mode,
        "host",
        host(NOTHING, args -> new long[0]),
        host(MIX, mix),
        host(PAIR, args -> new long[] {args[0], f32(2) | -1L << 32}));
  }

  private static Function<long[], long[]> collect(List<Long> into) {
    return args -> {
      into.add(args[0]);
      return new long[0];
    };
  }

  private static long[] fail(RuntimeException thrown) {
    throw thrown;
  }
}
