package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls between components that the host linked, values going from memory to memory. */
class FusedCallsTest {
  /** The README beside the components has the lengths, by encoding. */
  @ParameterizedTest
  @CsvSource({
    "utf8, 2, 12, 120000",
    "utf16, 1, 7, 40000",
    "compact-utf16, 1, 0x80000007, 0x80009c40"
  })
  void stringsFromAnyEncodingToAny(String encoding, String accent, String mixed, String euros)
      throws IOException {
    String mixedText = "aé€🌍\0z";
    byte[] bytes =
        Files.readAllBytes(SharedData.path("components/encodings/enc-" + encoding + ".wasm"));
    try (ComponentInstance callee = Component.load(bytes).instantiate(Imports.none());
        ComponentInstance relay =
            component("relay", EngineMode.COMPILED)
                .instantiate(
                    Imports.builder()
                        .function("echo", callee.function("echo"))
                        .function("echo-list", callee.function("echo-list"))
                        .function("raw-len", callee.function("raw-len"))
                        .build())) {
      for (String sender : List.of("utf8", "utf16", "latin1-utf16")) {
        ExportedInstance from = relay.instance("test:relay/" + sender);
        assertThat(from.function("raw-len").call("")).isEqualTo(0L);
        assertThat(from.function("raw-len").call("abc")).isEqualTo(3L);
        assertThat(from.function("raw-len").call("é")).isEqualTo(Long.decode(accent));
        assertThat(from.function("raw-len").call(mixedText)).isEqualTo(Long.decode(mixed));
        assertThat(from.function("raw-len").call("€".repeat(40_000))).isEqualTo(Long.decode(euros));
        for (String text :
            List.of("", "abc", "é", "größe", mixedText, "é".repeat(3) + "🌍", "x€".repeat(9_999))) {
          assertThat(from.function("echo").call(text)).isEqualTo(text);
          List<String> list = List.of(text, "", "k", text);
          assertThat(from.function("echo-list").call(list)).isEqualTo(list);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, POINTER_MISALIGNED",
    "2, POINTER_OUT_OF_BOUNDS",
    "3, UNREACHABLE",
    "6, CANNOT_LEAVE_OR_ENTER"
  })
  void aReallocThatBreaksTheRules(long mode, TrapReason reason) throws IOException {
    for (EngineMode engine : List.of(EngineMode.COMPILED, EngineMode.INTERPRETED)) {
      try (ComponentInstance callee = unruly(engine);
          ComponentInstance caller = caller(callee, engine)) {
        callee.function("set-mode").call(mode);
        assertTrap(reason, caller, "call");
        assertTrap(TrapReason.CANNOT_LEAVE_OR_ENTER, caller, "call");
        assertTrap(TrapReason.CANNOT_LEAVE_OR_ENTER, callee, "leave");
      }
      try (ComponentInstance callee = unruly(engine);
          ComponentInstance caller = caller(callee, engine)) {
        assertThat(caller.function("call").call()).isEqualTo(42L);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "4", "5"})
  void aReallocThatKeepsThem(long mode) throws IOException {
    try (ComponentInstance callee = unruly(EngineMode.COMPILED);
        ComponentInstance caller = caller(callee, EngineMode.COMPILED)) {
      callee.function("set-mode").call(mode);
      assertThat(caller.function("call").call()).isEqualTo(42L);
      assertThat(caller.function("call").call()).isEqualTo(42L);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1, POINTER_MISALIGNED",
    "65528, 2, POINTER_OUT_OF_BOUNDS",
    "0xfffffff8, 1, POINTER_OUT_OF_BOUNDS",
    "0xfffffff8, 0, POINTER_OUT_OF_BOUNDS",
    "8, 0xffffffff, LIST_TOO_LONG",
    "8, 0x20000001, LIST_TOO_LONG",
    "8, 0x2000000, LIST_TOO_LONG"
  })
  void argumentsThatAreNoList(String pointer, String length, TrapReason reason) throws IOException {
    try (ComponentInstance callee = unruly(EngineMode.COMPILED);
        ComponentInstance caller = caller(callee, EngineMode.COMPILED)) {
      // The callee's realloc would trap, but the arguments are lifted first.
      callee.function("set-mode").call(3L);
      assertThatThrownBy(
              () -> caller.function("call-with").call(Long.decode(pointer), Long.decode(length)))
          .isInstanceOfSatisfying(
              TrapException.class, e -> assertThat(e.reason()).as("%s", e).isEqualTo(reason));
    }
  }

  @Test
  void theCallPathOfATrapNamesBothSides() throws IOException {
    try (ComponentInstance callee = unruly(EngineMode.COMPILED);
        ComponentInstance caller = caller(callee, EngineMode.COMPILED)) {
      callee.function("set-mode").call(3L);
      assertThatThrownBy(() -> caller.function("call").call())
          .isInstanceOfSatisfying(
              TrapException.class, e -> assertThat(e.callPath()).containsExactly("call", "sum"));
    }
  }

  private static void assertTrap(TrapReason reason, ComponentInstance instance, String function) {
    assertThatThrownBy(() -> instance.function(function).call())
        .isInstanceOfSatisfying(
            TrapException.class, e -> assertThat(e.reason()).as("%s", e).isEqualTo(reason));
  }

  private static ComponentInstance caller(ComponentInstance callee, EngineMode mode)
      throws IOException {
    return component("caller", mode)
        .instantiate(Imports.builder().function("sum", callee.function("sum")).build());
  }

  private static ComponentInstance unruly(EngineMode mode) throws IOException {
    FunctionType type = FunctionType.of();
    Imports imports =
        Imports.builder().function("host", type, HostFunction.of(type, args -> null)).build();
    return component("unruly", mode).instantiate(imports);
  }

  private static Component component(String name, EngineMode mode) throws IOException {
    return Component.load(OwnComponentsTest.bytes(name), ComponentOptions.DEFAULT.withMode(mode));
  }
}
