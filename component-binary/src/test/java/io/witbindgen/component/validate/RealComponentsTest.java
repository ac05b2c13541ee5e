package io.witbindgen.component.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Components of real toolchains are valid, and their types can be read. */
class RealComponentsTest {
  private static final ValidationOptions ALL = ValidationOptions.DEFAULT.with(Feature.values());

  @TestFactory
  List<DynamicTest> components() throws IOException {
    List<Path> files = new ArrayList<>(SharedData.components());
    for (String root : List.of("generated", "wit-component", "wac")) {
      SharedData.files("conformance/" + root, ".wasm").stream()
          .filter(RealComponentsTest::isComponent)
          .forEach(files::add);
    }
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)))
        .toList();
  }

  private static boolean isComponent(Path file) {
    String name = file.getFileName().toString();
    return name.equals("component.wasm") || name.equals("encoded.wasm");
  }

  private static void check(Path file) throws IOException {
    ValidatedComponent component = ComponentValidator.validate(ComponentDecoder.decode(file), ALL);
    assertThat(component.imports()).hasSameSizeAs(component.decoded().imports());
    assertThat(component.exports()).hasSameSizeAs(component.decoded().exports());
  }

  /** The default output of the toolchains needs no gated feature. */
  @Test
  void stableFeaturesAreEnough() throws IOException {
    for (Path file : SharedData.components()) {
      assertThat(ComponentValidator.validate(ComponentDecoder.decode(file)).exports())
          .as(file.toString())
          .isNotEmpty();
    }
  }

  @Test
  void seedExportsTheProcessorInterface() throws IOException {
    Path file = SharedData.path("components/seed-c/seed-c.wasm");
    ValidatedComponent component = ComponentValidator.validate(ComponentDecoder.decode(file));
    Extern processor = component.exports().get("my:component/processor");
    ItemType.Instance instance = (ItemType.Instance) processor.type();
    assertThat(instance.type().exports()).containsOnlyKeys("input-data", "output-data", "process");
    FunctionType process =
        ((ItemType.Function) instance.type().exports().get("process").type()).type();
    assertThat(process)
        .hasToString(
            "func(data: record { id: string, values: list<f64> }) -> result<record { id: string,"
                + " result: f64, metadata: option<string> }, string>");
  }
}
