package io.witbindgen.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Declarator;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WitFormatter;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Components that the reference tools made from many worlds. */
class GeneratedTest {
  @TestFactory
  Stream<DynamicTest> theWorldIsTheGolden() throws IOException {
    Path root = SharedData.path("conformance/generated");
    return suite(root, "world")
        .tests(SharedData.files(root, "component.wasm").stream(), GeneratedTest::check);
  }

  /** The metadata that the reference tools left in core modules made from the same text. */
  @TestFactory
  Stream<DynamicTest> metadataIsThatOfTheModule() throws IOException {
    Path root = SharedData.path("conformance/generated");
    return suite(root, "metadata")
        .tests(
            SharedData.files(root, "module.wasm").stream(),
            file -> checkMetadata(file.getParent(), file));
  }

  private static Suite suite(Path root, String kind) {
    return new Suite(
        "generated/" + kind + "/", file -> root.relativize(file.getParent()).toString());
  }

  private static void checkMetadata(Path directory, Path file) throws IOException {
    byte[] module = Files.readAllBytes(file);
    byte[] golden =
        CoreModuleDecoder.customSections(Slice.of(module)).stream()
            .filter(section -> section.name().equals("component-type"))
            .findFirst()
            .orElseThrow()
            .bytes()
            .toByteArray();
    World world = WorldSelection.select(ComponentWit.decode("module.wasm", module), name(golden));
    Encodings.check(WitEncoding.metadata(world, StringEncoding.UTF8), golden);
    Encodings.check(
        WitEncoding.metadata(input(directory, name(golden)), StringEncoding.UTF8), golden);
  }

  /** The name of the world that metadata is about. */
  private static String name(byte[] metadata) {
    Definition.Type type =
        ComponentDecoder.decode(metadata).definitions(Definition.Type.class).get(0);
    List<Declarator> wrapper = ((TypeDefinition.Component) type.type()).declarators();
    return ((Declarator.Export) wrapper.get(wrapper.size() - 1)).name().name();
  }

  /** The world as written in the inputs of the suite. */
  private static World input(Path directory, String world) {
    Path shared = SharedData.path("conformance/wit");
    String suite = SharedData.name(directory.getParent());
    String stem = SharedData.name(directory).replaceAll("\\..*", "");
    Path cases = shared.resolve("codegen/cases");
    Path text =
        suite.startsWith("wasi-")
            ? shared.resolve("wasi").resolve(suite.substring(5)).resolve(stem)
            : Files.exists(cases.resolve(stem + ".wit"))
                ? cases.resolve(stem + ".wit")
                : cases.resolve(stem).resolve("wit");
    ParseOptions options = ParseOptions.ofStrict().withAllFeatures();
    return WorldSelection.select(Wit.parse(text, options).resolution(), world);
  }

  private static void check(Path file) throws IOException {
    Resolution resolution = ComponentWit.decode(SharedData.name(file), Files.readAllBytes(file));
    String golden = Files.readString(file.resolveSibling("component.wit"));
    assertThat(WitPrinter.print(resolution.root()))
        .isEqualTo(WitFormatter.format("golden", golden));
    RoundTrip.check(resolution);
  }
}
