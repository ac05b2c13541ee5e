package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.state.GuestResource;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.limit.InstanceLimits;
import java.io.IOException;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Guests and hosts that use handles against the rules: a trap each, and the next instance works.
 */
class HostileHandlesTest {
  private static final String PROVIDER = "test:handles/provider";
  private static final String KEEPER = "test:handles/keeper";
  private static final String USER = "test:handles/user";
  private static final FunctionType HOST = FunctionType.of();

  private final Component component = component();
  private Runnable host = () -> {};

  @ParameterizedTest
  @CsvSource({
    "double-drop, UNKNOWN_HANDLE",
    "use-after-drop, UNKNOWN_HANDLE",
    "never-given, UNKNOWN_HANDLE",
    "zero, UNKNOWN_HANDLE",
    "wrong-type-drop, HANDLE_TYPE_MISMATCH",
    "wrong-type-borrow, HANDLE_TYPE_MISMATCH",
    "keep-borrow, BORROWS_REMAIN",
    "drop-lent, HANDLE_LENT",
    "destructor-traps, UNREACHABLE"
  })
  void misusedByAComponent(String function, TrapReason reason) {
    try (ComponentInstance instance = instance()) {
      assertTrap(reason, () -> instance.function(USER, function).call());
      assertTrap(TrapReason.CANNOT_LEAVE_OR_ENTER, () -> instance.function(USER, "fair").call());
      assertTrap(
          TrapReason.CANNOT_LEAVE_OR_ENTER, () -> instance.function(PROVIDER, "dropped").call());
    }
    assertFair();
  }

  @Test
  void aRepresentationOfAnotherTypeIsNotGivenOut() {
    assertTrapThenFair(
        TrapReason.HANDLE_TYPE_MISMATCH, it -> it.function(PROVIDER, "rep-of-s").call(1L));
  }

  @Test
  void builtInsAreNotCalledDuringPostReturn() {
    for (String function : new String[] {"new-in-post-return", "drop-in-post-return"}) {
      assertTrapThenFair(
          TrapReason.CANNOT_LEAVE_OR_ENTER, it -> it.function(PROVIDER, function).call());
    }
  }

  @ParameterizedTest
  @CsvSource({"keep, BORROWS_REMAIN", "drop-twice, UNKNOWN_HANDLE", "give-away, HANDLE_NOT_OWNED"})
  void misusedWhatTheHostLent(String function, TrapReason reason) {
    assertTrapThenFair(
        reason,
        it -> {
          GuestResource resource = make(it, 7);
          it.function(KEEPER, function).call(resource);
        });
  }

  @Test
  void whatTheHostLendsComesBack() {
    try (ComponentInstance instance = instance()) {
      GuestResource resource = make(instance, 7);
      GuestFunction lendOn = instance.function(KEEPER, "lend-on");
      assertThat(lendOn.call(resource)).isEqualTo(7L);
      assertThat(lendOn.call(resource)).isEqualTo(7L);
      resource.close();
      assertThat(instance.function(PROVIDER, "dropped").call()).isEqualTo(7L);
    }
  }

  @Test
  void aDestructorThatTrapsClosesTheInstance() {
    assertTrapThenFair(TrapReason.UNREACHABLE, it -> make(it, 999).close());
  }

  @Test
  void aDestructorMayCallTheHostWhichMayNotCallBack() {
    try (ComponentInstance instance = instance()) {
      GuestResource other = make(instance, 3);
      GuestResource calling = make(instance, 998);
      host = () -> instance.function(PROVIDER, "dropped").call();
      assertTrap(TrapReason.CANNOT_LEAVE_OR_ENTER, calling::close);
      host = () -> {};
      other.close();
    }
    assertFair();
  }

  @Test
  void aMillionHandlesAreTheMost() {
    try (ComponentInstance instance = instance()) {
      GuestFunction makeMany = instance.function(PROVIDER, "make-many");
      assertThat(makeMany.call(1_000_000L)).isEqualTo(1_000_000L);
      assertTrap(TrapReason.LIMIT_EXCEEDED, () -> makeMany.call(1L));
    }
    assertFair();
  }

  @Test
  void theLimitOfHandlesIsTheEmbedders() throws IOException {
    Component limited =
        Component.load(
            OwnComponentsTest.bytes("handles"),
            ComponentOptions.DEFAULT.withLimits(InstanceLimits.DEFAULT.withHandles(10)));
    try (ComponentInstance instance = limited.instantiate(imports())) {
      GuestFunction makeMany = instance.function(PROVIDER, "make-many");
      assertThat(makeMany.call(10L)).isEqualTo(10L);
      assertTrap(TrapReason.LIMIT_EXCEEDED, () -> makeMany.call(1L));
    }
  }

  @Test
  void twoInstancesShareNoResourceType() {
    try (ComponentInstance first = instance();
        ComponentInstance second = instance()) {
      assertThat(first.instance(PROVIDER).resource("r"))
          .isNotSameAs(second.instance(PROVIDER).resource("r"))
          .isNotSameAs(first.instance(PROVIDER).resource("s"));
      assertThatThrownBy(() -> second.function(PROVIDER, "rep").call(make(first, 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("of another instance");
    }
  }

  private void assertTrapThenFair(TrapReason reason, Consumer<ComponentInstance> misuse) {
    try (ComponentInstance instance = instance()) {
      assertTrap(reason, () -> misuse.accept(instance));
      assertTrap(TrapReason.CANNOT_LEAVE_OR_ENTER, () -> instance.function(USER, "fair").call());
    }
    assertFair();
  }

  private void assertFair() {
    try (ComponentInstance instance = instance()) {
      assertThat(instance.function(USER, "fair").call()).isEqualTo(42L);
      assertThat(instance.function(PROVIDER, "dropped").call()).isEqualTo(42L);
    }
  }

  private static GuestResource make(ComponentInstance instance, long representation) {
    Object made = instance.function(PROVIDER, "make-r").call(representation);
    return (GuestResource) java.util.Objects.requireNonNull(made);
  }

  private ComponentInstance instance() {
    return component.instantiate(imports());
  }

  private Imports imports() {
    HostFunction call =
        HostFunction.of(
            HOST,
            args -> {
              host.run();
              return null;
            });
    return Imports.builder().function("host", HOST, call).build();
  }

  private static Component component() {
    return Component.load(
        OwnComponentsTest.bytes("handles"), ComponentOptions.DEFAULT.withMode(EngineMode.COMPILED));
  }

  private static void assertTrap(TrapReason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TrapException.class, e -> assertThat(e.reason()).as("%s", e).isEqualTo(reason));
  }
}
