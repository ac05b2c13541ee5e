package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Components that the reference tools made of many worlds: each can be instantiated when everything
 * it imports is there but traps, and exports what it says. Those with async functions are refused.
 */
class GeneratedComponentsTest {
  @TestFactory
  Stream<DynamicTest> instantiatedWithTrappingImports() {
    Path root = SharedData.path("conformance/generated");
    return SharedData.files(root, "component.wasm").stream()
        .filter(file -> file.endsWith("component.wasm"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    root.relativize(file.getParent()).toString(), () -> instantiate(file)));
  }

  private static void instantiate(Path file) throws IOException {
    ComponentOptions options =
        ComponentOptions.DEFAULT
            .withMode(EngineMode.INTERPRETED)
            .withFeatures(EnumSet.allOf(Feature.class));
    Component component = Component.load(Files.readAllBytes(file), options);
    if (hasAsync(component.imports()) || hasAsync(component.exports())) {
      assertThatThrownBy(() -> component.instantiate(Imports.trapping(component)))
          .isInstanceOf(UnlinkableException.class)
          .hasMessageContaining("async");
      return;
    }
    try (ComponentInstance instance = component.instantiate(Imports.trapping(component))) {
      assertThat(instance.exports().names())
          .containsExactlyElementsOf(component.exports().keySet());
    }
  }

  private static boolean hasAsync(Map<String, ExternType> types) {
    return types.values().stream()
        .anyMatch(
            type ->
                (type instanceof ExternType.Function function && function.type().async())
                    || (type instanceof ExternType.Instance nested && hasAsync(nested.exports())));
  }
}
