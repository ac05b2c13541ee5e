package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.test.Wasm;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The exports of a component that the host sees, and can give to another component. */
class HostLinkingTest {
  private static final FunctionType NUMBER = FunctionType.of().returning(ValueType.U32);

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void oneOfEachKind(EngineMode mode) throws IOException {
    Component whole = load("whole", mode);
    try (ComponentInstance parts = load("parts", mode).instantiate(Imports.none());
        ComponentInstance instance = whole.instantiate(imports(parts.exports()).build())) {
      assertThat(instance.function("sum").call()).isEqualTo(107L + 30L + 42L);
      assertThat(instance.exports().names()).containsExactlyInAnyOrder("sum", "again");
    }
  }

  @Test
  void exportsAreVisible() throws IOException {
    Component component = load("parts", EngineMode.INTERPRETED);
    assertThat(component.exports().get("thing")).isInstanceOf(ExternType.Resource.class);
    assertThat(component.exports().get("m")).isEqualTo(new ExternType.Other("core module"));
    try (ComponentInstance parts = component.instantiate(Imports.none())) {
      ExportedInstance exports = parts.exports();
      assertThat(exports.names()).containsExactly("m", "c", "outer", "thing");
      assertThat(exports.resource("thing").name()).isEqualTo("thing");
      assertThat(exports.instance("outer").instance("inner").function("answer").call())
          .isEqualTo(42L);
      Imports ten = Imports.builder().function("ten", NUMBER, number(10)).build();
      try (ComponentInstance nested = exports.component("c").instantiate(ten)) {
        assertThat(nested.function("run").call()).isEqualTo(30L);
      }
      assertThatThrownBy(() -> exports.function("c"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the component exports no function `c`; it is a component");
      assertThatThrownBy(() -> exports.instance("otter"))
          .hasMessage("the component exports no instance `otter`; did you mean `outer`?");
    }
  }

  @Test
  void whatIsMissingIsReportedWithItsKind() throws IOException {
    Component whole = load("whole", EngineMode.INTERPRETED);
    assertThatThrownBy(() -> whole.instantiate(Imports.none()))
        .isInstanceOf(UnlinkableException.class)
        .hasMessage(
            """
            the host does not provide what the component imports:
              import `m`: expected a core module, found nothing
              import `c`: expected a component, found nothing""");
    try (ComponentInstance parts =
        load("parts", EngineMode.INTERPRETED).instantiate(Imports.none())) {
      Imports swapped =
          imports(parts.exports())
              .component("m", whole)
              .component("c", load("parts", EngineMode.INTERPRETED))
              .build();
      assertThatThrownBy(() -> whole.instantiate(swapped))
          .isInstanceOf(UnlinkableException.class)
          .hasMessageContaining("import `m`: expected a core module, found a component")
          .hasMessageContaining("import `c`: its export `run`: expected a func, found nothing");
      Imports noFunction =
          Imports.builder()
              .module("m", parts.exports().module("m"))
              .component("c", parts.exports().component("c"))
              .build();
      assertThatThrownBy(() -> whole.instantiate(noFunction))
          .isInstanceOf(UnlinkableException.class)
          .hasMessage(
              """
              the host does not provide what the component imports:
                import `outer/inner`: `answer`: expected func() -> u32, found nothing
                import `ten`: expected func() -> u32, found nothing""");
    }
  }

  @Test
  void aModuleOfAnotherTypeIsRefused() throws IOException {
    // (module (func (export "f")))
    byte[] bytes =
        Wasm.module(
            Wasm.one(1, Wasm.bytes(0x60, 0, 0)),
            Wasm.one(3, Wasm.bytes(0)),
            Wasm.one(7, Wasm.name("f"), Wasm.bytes(0, 0)),
            Wasm.one(10, Wasm.sized(Wasm.bytes(0, 0x0b))));
    Component whole = load("whole", EngineMode.INTERPRETED);
    try (ComponentInstance parts =
        load("parts", EngineMode.INTERPRETED).instantiate(Imports.none())) {
      Imports other =
          imports(parts.exports())
              .module("m", Component.loadModule(bytes, ComponentOptions.DEFAULT))
              .build();
      assertThatThrownBy(() -> whole.instantiate(other))
          .isInstanceOf(UnlinkableException.class)
          .hasMessageContaining(
              "import `m`: core export `f`: expected func [] -> [i32], found func [] -> []");
    }
  }

  private static Imports.Builder imports(ExportedInstance parts) {
    return Imports.builder()
        .module("m", parts.module("m"))
        .component("c", parts.component("c"))
        .instance("outer", parts.instance("outer"))
        .function("ten", NUMBER, number(10));
  }

  private static HostFunction number(long value) {
    return HostFunction.of(NUMBER, args -> value);
  }

  private static Component load(String name, EngineMode mode) throws IOException {
    return Component.load(OwnComponentsTest.bytes(name), ComponentOptions.DEFAULT.withMode(mode));
  }
}
