package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.state.GuestResource;
import io.witbindgen.abi.state.ResourceDefinition;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.VariantValue;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A provider and a consumer: composed in a file, by the host, and with the host in between. */
class ComposeTest {
  private static final String CALC = "my:compose/calc@0.1.0";

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void composedInOneFile(EngineMode mode) throws IOException {
    try (ComponentInstance composed = load("composed", mode).instantiate(Imports.none())) {
      assertRuns(composed);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void composedByTheHost(EngineMode mode) throws IOException {
    Component consumer = load("consumer", mode);
    try (ComponentInstance provider = load("provider", mode).instantiate(Imports.none())) {
      Imports imports = Imports.builder().instance(CALC, provider.instance(CALC)).build();
      try (ComponentInstance first = consumer.instantiate(imports);
          ComponentInstance second = consumer.instantiate(imports)) {
        assertRuns(first);
        assertRuns(second);
      }
    }
  }

  /** The consumer's resource type is the provider's, with functions of the host around it. */
  @Test
  void withFunctionsOfTheHostInBetween() throws IOException {
    try (ComponentInstance provider =
        load("provider", EngineMode.COMPILED).instantiate(Imports.none())) {
      ExportedInstance calc = provider.instance(CALC);
      HostInstance.Builder between = HostInstance.builder().resource("acc", calc.resource("acc"));
      for (String name : List.of("eval", "describe", "[constructor]acc", "[method]acc.apply")) {
        FunctionType type = calc.function(name).type();
        between.function(
            name, type, HostFunction.of(type, args -> calc.function(name).call(args.toArray())));
      }
      Imports imports = Imports.builder().instance(CALC, between.build()).build();
      try (ComponentInstance consumer =
          load("consumer", EngineMode.COMPILED).instantiate(imports)) {
        assertRuns(consumer);
      }
    }
  }

  @Test
  void theProviderByItself() throws IOException {
    try (ComponentInstance provider =
        load("provider", EngineMode.COMPILED).instantiate(Imports.none())) {
      ExportedInstance calc = provider.instance("my:compose/calc@0.1.9");
      assertThat(calc.function("eval").call(VariantValue.of("mul"), 6, 7)).isEqualTo(Result.ok(42));
      assertThat(calc.function("eval").call(VariantValue.of("div"), 1, 0))
          .isEqualTo(Result.err(VariantValue.of("divide-by-zero")));
      try (GuestResource acc = (GuestResource) calc.function("[constructor]acc").call(20)) {
        assertThat(calc.function("[method]acc.apply").call(acc, VariantValue.of("add"), 22))
            .isEqualTo(Result.ok(42));
      }
    }
  }

  @Test
  void anotherResourceTypeOfTheSameNameIsRefused() throws IOException {
    try (ComponentInstance provider =
        load("provider", EngineMode.INTERPRETED).instantiate(Imports.none())) {
      ExportedInstance calc = provider.instance(CALC);
      HostInstance mixed =
          HostInstance.builder()
              .resource("acc", ResourceDefinition.host("acc", Object.class, object -> {}))
              .function("eval", calc.function("eval"))
              .function("describe", calc.function("describe"))
              .function("[constructor]acc", calc.function("[constructor]acc"))
              .function("[method]acc.apply", calc.function("[method]acc.apply"))
              .build();
      Imports imports = Imports.builder().instance(CALC, mixed).build();
      Component consumer = load("consumer", EngineMode.INTERPRETED);
      assertThatThrownBy(() -> consumer.instantiate(imports))
          .isInstanceOf(UnlinkableException.class)
          .hasMessageContaining(
              "`[constructor]acc`: result: expected own<acc>, found own<acc>, another type of this"
                  + " name");
    }
  }

  @Test
  void aNearNameIsSuggested() throws IOException {
    try (ComponentInstance provider =
        load("provider", EngineMode.INTERPRETED).instantiate(Imports.none())) {
      Component consumer = load("consumer", EngineMode.INTERPRETED);
      Imports imports =
          Imports.builder().instance("my:compose/calc@0.2.0", provider.instance(CALC)).build();
      assertThatThrownBy(() -> consumer.instantiate(imports))
          .isInstanceOf(UnlinkableException.class)
          .hasMessageContaining(
              "import `my:compose/calc@0.1.0`: expected an instance, found nothing;"
                  + " `my:compose/calc@0.2.0` is there, of an incompatible version");
    }
  }

  @Test
  void aClosedProviderIsNotCalled() throws IOException {
    Component consumer = load("consumer", EngineMode.COMPILED);
    ComponentInstance provider = load("provider", EngineMode.COMPILED).instantiate(Imports.none());
    Imports imports = Imports.builder().instance(CALC, provider.instance(CALC)).build();
    try (ComponentInstance instance = consumer.instantiate(imports)) {
      provider.close();
      assertThatThrownBy(() -> instance.function("run").call(1L))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the component instance is closed");
      assertThatThrownBy(() -> instance.function("run").call(1L)).isInstanceOf(TrapException.class);
    }
  }

  private static void assertRuns(ComponentInstance instance) {
    assertThat(instance.function("run").call(100L))
        .isEqualTo(Result.ok("mul(5051,ü) dz overflow at 2147483647,2"));
    assertThat(instance.function("run").call(0L))
        .isEqualTo(Result.ok("mul(1,ü) dz overflow at 2147483647,2"));
    assertThat(instance.function("run").call(70000L))
        .isEqualTo(Result.err("overflow at 2147450881,65536"));
  }

  private static Component load(String name, EngineMode mode) throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.path("components/compose/" + name + ".wasm"));
    return Component.load(bytes, ComponentOptions.DEFAULT.withMode(mode));
  }
}
