package golden.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import golden.worlds.Empty;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.limit.InstanceLimits;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a generated builder says about the host's objects. */
class BuilderTest {
  private static final Component EMPTY =
      Component.load(new byte[] {0, 'a', 's', 'm', 0x0d, 0, 1, 0});

  private static <T> T host(Class<T> type, InvocationHandler calls) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
  }

  @Test
  void everythingThatIsMissingIsNamed() {
    assertThatThrownBy(() -> Imports.builder(EMPTY).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "nothing was given for the imports `golden:web/types@0.2.1`,"
                + " `golden:web/outgoing-handler@0.2.1`, `golden:web/uses@0.2.1`");
  }

  @Test
  void nothingIsCalledBeforeAllIsThere() {
    Types calling =
        host(
            Types.class,
            (proxy, method, arguments) -> {
              throw new AssertionError(method);
            });
    Imports.Builder builder = Imports.builder(EMPTY).types(calling);
    builder.uses(host(Uses.class, (proxy, method, arguments) -> Map.of()));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nothing was given for the import `golden:web/outgoing-handler@0.2.1`");
  }

  @Test
  void aFactoryThatIsNullIsNamed() {
    assertThatThrownBy(() -> complete(null).build())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("fields() of what implements `golden:web/types@0.2.1` returned null");
  }

  @Test
  void limitsAreForOneInstance() {
    InstanceLimits limits = InstanceLimits.DEFAULT.withInstances(1);
    assertThatThrownBy(() -> Empty.builder(EMPTY).limits(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("limits");
    try (Empty empty = Empty.builder(EMPTY).limits(limits).build()) {
      assertThat(empty.cancel()).isFalse();
    }
  }

  private static Imports.Builder complete(Object factory) {
    return Imports.builder(EMPTY)
        .types(host(Types.class, (proxy, method, arguments) -> factory))
        .uses(host(Uses.class, (proxy, method, arguments) -> null))
        .outgoingHandler(host(OutgoingHandler.class, (proxy, method, arguments) -> null));
  }
}
