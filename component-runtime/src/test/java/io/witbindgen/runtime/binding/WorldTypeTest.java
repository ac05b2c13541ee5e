package io.witbindgen.runtime.binding;

import static io.witbindgen.abi.type.FunctionType.param;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.test.Resources;
import org.junit.jupiter.api.Test;

/** What is said of a component that is not one of the world. */
class WorldTypeTest {
  private static final FunctionType TEXT =
      FunctionType.of(param("text", ValueType.STRING)).returning(ValueType.STRING);
  private static final FunctionType GREET =
      FunctionType.of(param("name", ValueType.STRING)).returning(ValueType.STRING);
  private static final String GREETINGS = "test:nested/greetings";

  @Test
  void aComponentOfTheWorld() {
    WorldType world =
        WorldType.builder("test:nested/world")
            .exports("twice", TEXT)
            .exports(InterfaceType.of(GREETINGS).with("greet", GREET))
            .imports(InterfaceType.of("test:nested/not-used").with("f", TEXT))
            .build();
    assertThatCode(() -> world.check(load("nested"))).doesNotThrowAnyException();
  }

  @Test
  void everythingThatDiffersIsReported() {
    WorldType world =
        WorldType.builder("test:nested/world")
            .exports("twice", GREET)
            .exports("thrice", TEXT)
            .exports(
                InterfaceType.of(GREETINGS)
                    .with("greet", GREET.returning(ValueType.CHAR))
                    .with("part", TEXT))
            .exports(InterfaceType.of("test:nested/others").with("f", TEXT))
            .build();
    assertThatThrownBy(() -> world.check(load("nested")))
        .isInstanceOf(UnlinkableException.class)
        .hasMessage(
            "the component is not one of world `test:nested/world`:\n"
                + "  export `twice`: parameter 1: expected the name `name`, found `text`\n"
                + "  export `thrice`: expected func(text: string) -> string, found nothing;"
                + " there is [test:nested/greetings, twice]\n"
                + "  export `test:nested/greetings`: function `greet`: result: expected char, found string\n"
                + "  export `test:nested/greetings`: function `part`: expected func(text: string) -> string,"
                + " found nothing; there is [greet]\n"
                + "  export `test:nested/others`: expected an instance, found nothing;"
                + " the component exports [test:nested/greetings, twice]");
  }

  @Test
  void importsThatTheWorldDoesNotHave() {
    WorldType none = WorldType.builder("test:unruly/world").build();
    assertThatThrownBy(() -> none.check(load("unruly")))
        .hasMessageContaining("import `host`: expected no such import, found func()");
    WorldType other = WorldType.builder("test:unruly/world").imports("host", TEXT).build();
    assertThatThrownBy(() -> other.check(load("unruly")))
        .hasMessageContaining(
            "import `host`: expected 1 parameters in func(text: string) -> string, found 0 in func()");
    WorldType right =
        WorldType.builder("test:unruly/world").imports("host", FunctionType.of()).build();
    assertThatCode(() -> right.check(load("unruly"))).doesNotThrowAnyException();
  }

  @Test
  void aComponentThatDoublesItsInstancesIsRefused() {
    assertThatThrownBy(() -> load("doubling"))
        .isInstanceOf(UnlinkableException.class)
        .hasMessage("the component makes more than 10000 instances");
  }

  private static Component load(String name) {
    byte[] bytes = Resources.bytes(WorldTypeTest.class, "/guests/" + name + ".wasm");
    return Component.load(bytes, ComponentOptions.DEFAULT.withMode(EngineMode.INTERPRETED));
  }
}
