package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.test.Resources;
import io.witbindgen.test.Wasm;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Components made for these tests, from the texts in src/test/guests. */
class OwnComponentsTest {
  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void nestedComponentsCallEachOther(EngineMode mode) throws IOException {
    try (ComponentInstance nested = load("nested", mode).instantiate(Imports.none())) {
      assertThat(nested.function("twice").call("ab")).isEqualTo("abab");
      assertThat(nested.function("test:nested/greetings", "greet").call("größe 🎉 "))
          .isEqualTo("größe 🎉 größe 🎉 ");
      assertThat(nested.exportedInstances()).containsExactly("test:nested/greetings");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bad-discriminant, BAD_DISCRIMINANT",
    "bad-char, BAD_CHAR",
    "outside, POINTER_OUT_OF_BOUNDS",
    "misaligned, POINTER_MISALIGNED",
    "long, LIST_TOO_LONG",
    "malformed, MALFORMED_STRING",
    "recurse, STACK_EXHAUSTED",
    "leave-in-post-return, CANNOT_LEAVE_OR_ENTER"
  })
  void aResultThatBreaksTheRulesIsATrap(String function, TrapReason reason) throws IOException {
    for (EngineMode mode : List.of(EngineMode.COMPILED, EngineMode.INTERPRETED)) {
      try (ComponentInstance unruly = unruly(mode)) {
        assertTrap(reason, () -> unruly.function(function).call());
        assertTrap(TrapReason.CANNOT_LEAVE_OR_ENTER, () -> unruly.function("leave").call());
      }
      try (ComponentInstance next = unruly(mode)) {
        assertThat(next.function("leave").call()).isNull();
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
  void aReallocThatBreaksTheRulesIsATrap(long reallocMode, TrapReason reason) throws IOException {
    for (EngineMode mode : List.of(EngineMode.COMPILED, EngineMode.INTERPRETED)) {
      try (ComponentInstance unruly = unruly(mode)) {
        unruly.function("set-mode").call(reallocMode);
        assertTrap(reason, () -> unruly.function("sum").call(new long[] {1, 2}));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void aReallocMayGrowTheMemory(EngineMode mode) throws IOException {
    try (ComponentInstance unruly = unruly(mode)) {
      unruly.function("set-mode").call(4L);
      assertThat(unruly.function("sum").call(new long[] {1, 2, 39})).isEqualTo(42L);
    }
  }

  @Test
  void secondThreadWaits() throws Exception {
    try (ComponentInstance unruly = unruly(EngineMode.COMPILED)) {
      Thread[] threads = new Thread[4];
      long[] failures = new long[threads.length];
      for (int t = 0; t < threads.length; t++) {
        int at = t;
        threads[t] =
            new Thread(
                () -> {
                  for (int i = 0; i < 2_000; i++) {
                    Object sum = unruly.function("sum").call(new long[] {at, i});
                    failures[at] += Long.valueOf(at + i).equals(sum) ? 0 : 1;
                  }
                });
        threads[t].start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(failures).containsOnly(0);
    }
  }

  @Test
  void truncatedAndFlippedBytesGetAVerdict() throws IOException {
    byte[] whole = bytes("unruly");
    for (int length = 0; length < whole.length; length++) {
      byte[] part = java.util.Arrays.copyOf(whole, length);
      verdict(part, "truncated at " + length);
    }
    Random random = new Random(7);
    for (int i = 0; i < 4_000; i++) {
      byte[] flipped = whole.clone();
      int bit = random.nextInt(flipped.length * 8);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      verdict(flipped, "bit " + bit + " flipped");
    }
  }

  @Test
  void aCoreModuleIsNotAComponent() {
    assertThatThrownBy(() -> Component.load(Wasm.module()))
        .isInstanceOf(MalformedComponentException.class)
        .hasMessageStartingWith("this is a core module, not a component");
  }

  @Test
  void aClosedInstanceSaysSo() throws IOException {
    ComponentInstance nested = load("nested", EngineMode.INTERPRETED).instantiate(Imports.none());
    GuestFunction twice = nested.function("twice");
    nested.close();
    assertThatThrownBy(() -> nested.function("twice"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the component instance is closed");
    assertThatThrownBy(() -> twice.call("a")).hasMessage("the component instance is closed");
  }

  /** Whatever the bytes are: a component that loads, or one of the typed verdicts. */
  private static void verdict(byte[] bytes, String what) {
    try {
      Component component =
          Component.load(bytes, ComponentOptions.DEFAULT.withMode(EngineMode.INTERPRETED));
      component.instantiate(host());
    } catch (MalformedComponentException
        | io.witbindgen.component.InvalidComponentException
        | UnlinkableException
        | TrapException expected) {
      assertThat(expected.getMessage()).as(what).isNotBlank();
    }
  }

  private static void assertTrap(
      TrapReason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TrapException.class, trap -> assertThat(trap.reason()).isEqualTo(reason));
  }

  private static ComponentInstance unruly(EngineMode mode) throws IOException {
    return load("unruly", mode).instantiate(host());
  }

  private static Imports host() {
    return Imports.builder()
        .function("host", FunctionType.of(), (cx, flat) -> HostFunction.NO_RESULTS)
        .build();
  }

  private static Component load(String name, EngineMode mode) throws IOException {
    return Component.load(bytes(name), ComponentOptions.DEFAULT.withMode(mode));
  }

  static byte[] bytes(String name) {
    return Resources.bytes(OwnComponentsTest.class, "/guests/" + name + ".wasm");
  }
}
