package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.InvalidValueException;
import io.witbindgen.runtime.call.HostFunction;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A guest that calls functions of the host which do not behave. */
class HostileHostTest {
  private static final List<ValueType> TYPES = List.of(ValueType.STRING, ValueType.U8);
  private static final Component ASKING =
      Component.load(EchoComponents.asking(StringEncoding.UTF8, TYPES));

  @Test
  void aHostFunctionThatThrowsEndsTheCall() {
    IllegalArgumentException thrown = new IllegalArgumentException("no such key");
    assertFails(
            args -> {
              throw thrown;
            })
        .hasMessageEndingWith("the host failed: " + thrown + ", in function 1")
        .hasCause(thrown);
  }

  @Test
  void aHostFunctionThatExhaustsTheStackIsNotTakenForTheGuest() {
    assertFails(args -> recurse(0))
        .hasMessageContaining("the host failed: java.lang.StackOverflowError")
        .hasCauseInstanceOf(StackOverflowError.class);
  }

  private static int recurse(int depth) {
    return depth < 0 ? 0 : 1 + recurse(depth + 1);
  }

  @Test
  void aHostFunctionThatReturnsNull() {
    assertFails(args -> null).hasCauseInstanceOf(InvalidValueException.class);
  }

  @Test
  void aHostFunctionThatReturnsAnotherType() {
    assertFails(args -> 42L).hasCauseInstanceOf(InvalidValueException.class);
  }

  @Test
  void aValueInsideThatDoesNotFitIsNamedWithItsPlace() {
    assertFails(args -> List.of("a", "\ud800")).hasMessageContaining("[1]: lone surrogate at 0");
  }

  @Test
  void aHostFunctionThatReturnsTooMuch() {
    FunctionType type = type(ValueType.U8);
    HostFunction huge = HostFunction.of(type, args -> new byte[1 << 28]);
    try (ComponentInstance guest = start(args -> args.get(0), huge)) {
      assertThatThrownBy(() -> guest.function("echo-1").call(new byte[] {1}))
          .isInstanceOf(TrapException.class)
          .hasMessageContaining("268435456 bytes");
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      Function<List<Object>, @Nullable Object> implementation) {
    HostFunction bytes = HostFunction.of(type(ValueType.U8), args -> args.get(0));
    AbstractThrowableAssert<?, ? extends Throwable> failed;
    try (ComponentInstance guest = start(implementation, bytes)) {
      failed =
          assertThatThrownBy(() -> guest.function("echo-0").call(List.of("a")))
              .isInstanceOfSatisfying(
                  TrapException.class,
                  trap -> assertThat(trap.reason()).isEqualTo(TrapReason.HOST_FAILED));
      assertThatThrownBy(() -> guest.function("echo-1").call(new byte[] {1}))
          .isInstanceOfSatisfying(
              TrapException.class,
              trap -> assertThat(trap.reason()).isEqualTo(TrapReason.CANNOT_LEAVE_OR_ENTER));
    }
    try (ComponentInstance next = start(args -> args.get(0), bytes)) {
      assertThat(next.function("echo-0").call(List.of("a"))).isEqualTo(List.of("a"));
    }
    return failed;
  }

  private static ComponentInstance start(
      Function<List<Object>, @Nullable Object> strings, HostFunction bytes) {
    FunctionType type = type(ValueType.STRING);
    return ASKING.instantiate(
        Imports.builder()
            .function("echo-0", type, HostFunction.of(type, strings))
            .function("echo-1", type(ValueType.U8), bytes)
            .build());
  }

  private static FunctionType type(ValueType element) {
    ValueType list = ValueType.list(element);
    return FunctionType.of(FunctionType.param("x", list)).returning(list);
  }
}
