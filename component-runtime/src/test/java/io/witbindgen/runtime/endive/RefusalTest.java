package io.witbindgen.runtime.endive;

import static io.witbindgen.runtime.endive.Modules.bytes;
import static io.witbindgen.runtime.endive.WasmBuilder.I32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.runtime.engine.CoreModuleException;
import io.witbindgen.runtime.engine.CoreModuleException.Reason;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.engine.StorageLimits;
import io.witbindgen.test.Wasm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules that must be refused, and how. */
class RefusalTest {
  private static final EndiveEngine ENGINE = EndiveEngine.create(EngineMode.INTERPRETED);

  @Test
  void whatIsNotAModuleIsMalformed() {
    assertThatThrownBy(() -> ENGINE.load(new byte[0])).satisfies(refused(Reason.MALFORMED));
    assertThatThrownBy(() -> ENGINE.load("not a module".getBytes(StandardCharsets.UTF_8)))
        .satisfies(refused(Reason.MALFORMED));
    assertThatThrownBy(() -> ENGINE.load(Wasm.component()))
        .satisfies(refused(Reason.MALFORMED))
        .hasMessage("a component where a core module was expected");
  }

  @Test
  void whatDoesNotValidateIsInvalid() {
    WasmBuilder builder = new WasmBuilder();
    builder.function(builder.type(Wasm.bytes(), Wasm.bytes(I32)));
    assertThatThrownBy(() -> ENGINE.load(builder.build())).satisfies(refused(Reason.INVALID));
  }

  @Test
  void exportsAreChecked() {
    assertThatThrownBy(() -> ENGINE.load(new WasmBuilder().export("t", 1, 8).build()))
        .satisfies(refused(Reason.INVALID))
        .hasMessage("invalid core module: export \"t\": unknown table 8");
    WasmBuilder twice = new WasmBuilder().memory(0, 1).export("m", 2, 0).export("m", 2, 0);
    assertThatThrownBy(() -> ENGINE.load(twice.build()))
        .satisfies(refused(Reason.INVALID))
        .hasMessage("invalid core module: two exports are named \"m\"");
  }

  @Test
  void missingFeaturesAreNamed() {
    assertUnsupported(new WasmBuilder().memory(4, 1), "memory64");
    assertUnsupported(new WasmBuilder().memory(8, 1, 0), "custom page sizes");
    WasmBuilder legacy = new WasmBuilder();
    legacy.function(
        legacy.type(Wasm.bytes(), Wasm.bytes()), Wasm.bytes(0x06, 0x40, WasmBuilder.END));
    assertUnsupported(legacy, "legacy exception handling");
  }

  @Test
  void aCountThatNothingBacksDoesNoHarm() {
    for (int section : new int[] {1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 13}) {
      byte[] wasm = Wasm.module(Wasm.section(section, Wasm.unsigned(0xFFFF_FFFFL)));
      check(ENGINE, wasm);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tables", "memory", "simd", "tail_calls"})
  void truncatedAnywhere(String name) {
    byte[] wasm = bytes(name);
    for (int length = 0; length < wasm.length; length++) {
      check(ENGINE, Arrays.copyOf(wasm, length));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void withOneBitFlipped(EngineMode mode) {
    EndiveEngine engine = EndiveEngine.create(mode);
    for (String name : List.of("tables", "globals")) {
      byte[] wasm = bytes(name);
      for (int bit = 0; bit < 8 * wasm.length; bit += mode == EngineMode.COMPILED ? 7 : 1) {
        byte[] flipped = wasm.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        check(engine, flipped);
      }
    }
  }

  /** Only the typed verdicts may come out. */
  private static void check(EndiveEngine engine, byte[] wasm) {
    try {
      PreparedModule module = engine.load(wasm);
      assertThat(module.exports()).isNotNull();
      if (module.imports().isEmpty()) {
        module.instantiate(List.of(), StorageLimits.NONE);
      }
    } catch (CoreModuleException | TrapException e) {
      assertThat(e).hasMessageNotContaining("fault in the engine");
    }
  }

  private static void assertUnsupported(WasmBuilder builder, String feature) {
    assertThatThrownBy(() -> ENGINE.load(builder.build()))
        .satisfies(refused(Reason.UNSUPPORTED))
        .hasMessage("the engine does not support " + feature);
  }

  private static Consumer<Throwable> refused(Reason reason) {
    return thrown -> {
      assertThat(thrown).isInstanceOf(CoreModuleException.class);
      assertThat(((CoreModuleException) thrown).reason()).as("%s", thrown).isEqualTo(reason);
    };
  }
}
