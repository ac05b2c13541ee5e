package io.witbindgen.component.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.test.SharedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Components of real toolchains can be decoded, and have the usual structure. */
class RealComponentsTest {
  @TestFactory
  List<DynamicTest> components() throws IOException {
    return SharedData.components().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
        .toList();
  }

  private static void check(Path file) throws IOException {
    DecodedComponent component = ComponentDecoder.decode(file);
    assertThat(component.bytes().length()).isEqualTo((int) Files.size(file));
    assertThat(component.exports()).isNotEmpty();
    assertThat(component.definitions()).extracting(Definition::offset).isSorted();
    checkModules(component);
  }

  private static void checkModules(DecodedComponent component) {
    for (Definition.CoreModule definition : component.definitions(Definition.CoreModule.class)) {
      CoreModule module = CoreModuleDecoder.decode(definition.bytes());
      assertThat(module.exports()).allMatch(export -> module.typeOf(export).isPresent());
      assertThat(module.functions())
          .allMatch(function -> module.functionType(function.type()).isPresent());
    }
    component
        .definitions(Definition.Component.class)
        .forEach(nested -> checkModules(nested.component()));
  }

  @Test
  void seedExportsTheProcessorInterface() throws IOException {
    Path file = SharedData.path("components/seed-c/seed-c.wasm");
    DecodedComponent component = ComponentDecoder.decode(file);
    assertThat(component.exports())
        .extracting(export -> export.name().name())
        .containsExactly("my:component/processor");
    Definition.CoreModule main = component.definitions(Definition.CoreModule.class).get(0);
    CoreModule module = CoreModuleDecoder.decode(main.bytes());
    assertThat(module.export("memory").orElseThrow().kind()).isEqualTo(CoreExternType.Kind.MEMORY);
    assertThat(module.export("my:component/processor#process")).isPresent();
  }

  @Test
  void pathBytesAndStreamAreTheSame() throws IOException {
    Path file = SharedData.path("components/seed-rust/seed-rust.wasm");
    byte[] bytes = Files.readAllBytes(file);
    assertThat(ComponentDecoder.decode(bytes))
        .isEqualTo(ComponentDecoder.decode(file))
        .isEqualTo(ComponentDecoder.decode(new ByteArrayInputStream(bytes)));
  }
}
