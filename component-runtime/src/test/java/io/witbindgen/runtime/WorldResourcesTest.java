package io.witbindgen.runtime;

import static io.witbindgen.abi.type.FunctionType.param;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.state.ResourceInterface;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.runtime.binding.InterfaceType;
import io.witbindgen.runtime.binding.WorldType;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Resources and async functions of components, compared with those of a world. */
class WorldResourcesTest {
  private static final String CALC = "my:compose/calc@0.1.0";
  private static final ResourceInterface<Acc> ACC =
      ResourceInterface.of("acc", Acc.class, Acc::close);
  private static final ResourceInterface<Acc> ANOTHER =
      ResourceInterface.of("acc", Acc.class, Acc::close);

  private interface Acc {
    void close();
  }

  /** The interface, with resources of one type in results and another in parameters. */
  private static InterfaceType calc(ResourceInterface<Acc> made, ResourceInterface<Acc> used) {
    ValueType op =
        ValueType.variant(
            ValueType.variantCase("add"),
            ValueType.variantCase("sub"),
            ValueType.variantCase("mul"),
            ValueType.variantCase("div"));
    ValueType error =
        ValueType.variant(
            ValueType.variantCase("divide-by-zero"),
            ValueType.variantCase("overflow", ValueType.STRING));
    ValueType result = ValueType.result(ValueType.S32, error);
    return InterfaceType.of(CALC)
        .with("acc", ACC)
        .with(
            "eval",
            FunctionType.of(param("op", op), param("a", ValueType.S32), param("b", ValueType.S32))
                .returning(result))
        .with(
            "describe",
            FunctionType.of(param("op", op), param("args", ValueType.list(ValueType.STRING)))
                .returning(ValueType.STRING))
        .with(
            "[constructor]acc",
            FunctionType.of(param("start", ValueType.S32)).returning(made.own()))
        .with(
            "[method]acc.apply",
            FunctionType.of(
                    param("self", used.borrow()), param("op", op), param("v", ValueType.S32))
                .returning(result));
  }

  private static Component load(String name) throws IOException {
    return load(Files.readAllBytes(SharedData.path("components/compose/" + name + ".wasm")));
  }

  private static Component load(byte[] bytes) {
    return Component.load(bytes, ComponentOptions.DEFAULT.withMode(EngineMode.INTERPRETED));
  }

  @Test
  void theWorldsResourceIsTheComponents() throws IOException {
    WorldType world = WorldType.builder("my:compose/provider").exports(calc(ACC, ACC)).build();
    Component provider = load("provider");
    assertThatCode(() -> world.check(provider)).doesNotThrowAnyException();
  }

  @Test
  void anotherResourceOfTheSameNameIsNot() throws IOException {
    WorldType exports =
        WorldType.builder("my:compose/provider").exports(calc(ANOTHER, ACC)).build();
    Component provider = load("provider");
    assertThatThrownBy(() -> exports.check(provider))
        .isInstanceOf(UnlinkableException.class)
        .hasMessageEndingWith(
            "export `my:compose/calc@0.1.0`: function `[constructor]acc`: result: expected own<acc>,"
                + " found own<resource>");
    FunctionType run =
        FunctionType.of(param("n", ValueType.U32))
            .returning(ValueType.result(ValueType.STRING, ValueType.STRING));
    WorldType imports =
        WorldType.builder("my:compose/consumer")
            .imports(calc(ACC, ANOTHER))
            .exports("run", run)
            .build();
    Component consumer = load("consumer");
    assertThatThrownBy(() -> imports.check(consumer))
        .isInstanceOf(UnlinkableException.class)
        .hasMessageEndingWith(
            "import `my:compose/calc@0.1.0`: function `[method]acc.apply`: parameter `self`: expected"
                + " borrow<acc>, found borrow<acc>, another type of this name");
  }

  @Test
  void aResourceThatIsNotExported() throws IOException {
    WorldType world =
        WorldType.builder("my:compose/provider")
            .exports(calc(ACC, ACC).with("log", ANOTHER))
            .build();
    Component provider = load("provider");
    assertThatThrownBy(() -> world.check(provider))
        .isInstanceOf(UnlinkableException.class)
        .hasMessageContaining(
            "export `my:compose/calc@0.1.0`: resource `log`: expected a resource type, found nothing");
  }

  @Test
  void whatNeedsAsyncIsRefused() {
    ComponentBuilder builder = new ComponentBuilder();
    int type = builder.type(new TypeDefinition.Function(true, List.of(), Optional.empty()));
    builder.importOf(new ExternName("tick", List.of()), new ExternType.Function(type));
    Component component = load(builder.build());
    WorldType world =
        WorldType.builder("a:b/c").imports("tick", FunctionType.of().asAsync()).build();
    assertThatThrownBy(() -> world.check(component))
        .isInstanceOf(UnlinkableException.class)
        .hasMessage(
            "the component is not one of world `a:b/c`:\n"
                + "  import `tick`: async is not supported by this runtime yet");
    WorldType sync = WorldType.builder("a:b/c").imports("tick", FunctionType.of()).build();
    assertThatThrownBy(() -> sync.check(component))
        .hasMessageContaining("expected a synchronous function, found an async function");
  }
}
