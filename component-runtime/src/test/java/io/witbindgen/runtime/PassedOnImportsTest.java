package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.state.ResourceDefinition;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.test.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A component exports what it imports, and the host calls its own functions through it. The guest
 * is guests/passing.wat.
 */
class PassedOnImportsTest {
  private final List<Object> dropped = new ArrayList<>();
  private final ResourceType box = ResourceDefinition.host("box", Long.class, dropped::add);
  private boolean failing;

  @Test
  void aFunctionIsCalledThroughTheComponent() {
    try (ComponentInstance guest = start()) {
      assertThat(guest.exportedFunctions()).contains("again", "test:guest/text#join");
      assertThat(guest.function("again").call(4L)).isEqualTo(8L);
      assertThat(guest.function("again").call(5L)).isEqualTo(10L);
    }
  }

  @Test
  void valuesThatNeedMemoryAreToo() {
    try (ComponentInstance guest = start()) {
      List<String> parts = List.of("a", "", "zü".repeat(5_000), "😀");
      assertThat(guest.function("test:guest/text", "join").call(parts))
          .isEqualTo(List.of(String.join("", parts), 4L));
    }
  }

  @Test
  void resourcesPassThrough() {
    try (ComponentInstance guest = start()) {
      Object made = guest.function("test:guest/text", "make").call(7L);
      assertThat(guest.function("test:guest/text", "look").call(made)).isEqualTo(7L);
      assertThat(guest.function("test:guest/text", "look").call(made)).isEqualTo(7L);
      assertThat(dropped).isEmpty();
      assertThat(guest.function("test:guest/text", "take").call(made)).isEqualTo(7L);
    }
  }

  @Test
  void aFailureIsTheHostsAndHarmsNobody() {
    try (ComponentInstance guest = start()) {
      GuestFunction again = guest.function("again");
      failing = true;
      assertThatThrownBy(() -> again.call(4L))
          .isInstanceOfSatisfying(
              TrapException.class,
              trap -> assertThat(trap.reason()).isEqualTo(TrapReason.HOST_FAILED))
          .hasMessageStartingWith("again -> twice: the host failed");
      failing = false;
      assertThat(guest.status()).isEqualTo(InstanceStatus.OPEN);
      assertThat(again.call(4L)).isEqualTo(8L);
    }
  }

  private ComponentInstance start() {
    FunctionType number = function(ValueType.U32, "n", ValueType.U32);
    return Component.load(Resources.bytes(PassedOnImportsTest.class, "/guests/passing.wasm"))
        .instantiate(
            Imports.builder()
                .function(
                    "twice", number, HostFunction.of(number, args -> twice((long) args.get(0))))
                .instance("test:host/text", text())
                .build());
  }

  private HostInstance text() {
    ValueType joined = ValueType.tuple(List.of(ValueType.STRING, ValueType.U32));
    FunctionType join = function(joined, "parts", ValueType.list(ValueType.STRING));
    FunctionType make = function(ValueType.own(box), "n", ValueType.U32);
    FunctionType look = function(ValueType.U32, "b", ValueType.borrow(box));
    FunctionType take = function(ValueType.U32, "b", ValueType.own(box));
    return HostInstance.builder()
        .resource("box", box)
        .function("join", join, HostFunction.of(join, args -> join((List<?>) args.get(0))))
        .function("make", make, HostFunction.of(make, args -> args.get(0)))
        .function("look", look, HostFunction.of(look, args -> args.get(0)))
        .function("take", take, HostFunction.of(take, args -> args.get(0)))
        .build();
  }

  private static Object join(List<?> parts) {
    StringBuilder all = new StringBuilder();
    parts.forEach(all::append);
    return List.of(all.toString(), (long) parts.size());
  }

  private static FunctionType function(ValueType result, String param, ValueType type) {
    return new FunctionType(false, List.of(FunctionType.param(param, type)), Optional.of(result));
  }

  private long twice(long n) {
    if (failing) {
      throw new IllegalStateException("not now");
    }
    return 2 * n;
  }

  @Test
  void theHostCanCallItFromWithin() {
    FunctionType number = function(ValueType.U32, "n", ValueType.U32);
    ComponentInstance[] self = new ComponentInstance[1];
    HostFunction down =
        HostFunction.of(
            number,
            args -> {
              long n = (long) args.get(0);
              return n == 0 ? 100L : self[0].function("again").call(n - 1);
            });
    try (ComponentInstance guest =
        Component.load(Resources.bytes(PassedOnImportsTest.class, "/guests/passing.wasm"))
            .instantiate(
                Imports.builder()
                    .function("twice", number, down)
                    .instance("test:host/text", text())
                    .build())) {
      self[0] = guest;
      assertThat(guest.function("again").call(5L)).isEqualTo(100L);
    }
  }
}
