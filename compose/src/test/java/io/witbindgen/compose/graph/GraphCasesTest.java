package io.witbindgen.compose.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.bridge.decode.WitInput;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.build.NewComponent;
import io.witbindgen.componentize.embed.DummyModule;
import io.witbindgen.componentize.embed.Embedding;
import io.witbindgen.componentize.embed.ModuleStyle;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.compose.Causes;
import io.witbindgen.compose.ComparableText;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.test.NotYet;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The compositions of the conformance suite: the same component, or an error where one is due. */
class GraphCasesTest {
  private static final NotYet NOT_YET = NotYet.of(GraphCasesTest.class);
  private static final Causes CAUSES = Causes.read(GraphCasesTest.class, "causes.txt");

  @TestFactory
  Stream<DynamicTest> graphs() {
    Path suite = SharedData.path("conformance/wac/graphs");
    return NOT_YET.complete(
        SharedData.entries(suite).stream()
            .map(directory -> NOT_YET.test(SharedData.name(directory), () -> check(directory))));
  }

  private static void check(Path directory) throws IOException {
    JsonNode graph = new ObjectMapper().readTree(directory.resolve("graph.json").toFile());
    Path error = directory.resolve("error.txt");
    if (Files.exists(error)) {
      String message = refusal(graph, directory);
      String cause = Files.readString(error).strip().replaceAll("(?s).*\\n", "");
      assertThat(message).as("instead of: %s", cause).isNotEmpty();
      CAUSES.check(cause, message);
    } else {
      byte[] expected = Files.readAllBytes(directory.resolve("encoded.wasm"));
      byte[] actual = compose(graph, directory).encode(Dependencies.IMPORTED);
      assertThat(ComparableText.of(actual)).isEqualTo(ComparableText.of(expected));
    }
  }

  private static String refusal(JsonNode graph, Path directory) throws IOException {
    try {
      compose(graph, directory).encode(Dependencies.IMPORTED);
      return "";
    } catch (CompositionException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Composition compose(JsonNode graph, Path directory) throws IOException {
    List<ComponentPackage> packages = new ArrayList<>();
    for (JsonNode each : graph.path("packages")) {
      packages.add(
          load(
              each.path("name").asText(),
              Optional.ofNullable(each.get("version"))
                  .flatMap(version -> SemanticVersion.parse(version.asText())),
              directory.resolve(each.path("path").asText())));
    }
    Composition composition = new Composition();
    List<Node> nodes = new ArrayList<>();
    for (JsonNode each : graph.path("nodes")) {
      nodes.add(
          switch (each.path("type").asText()) {
            case "import" ->
                composition.importItem(
                    each.path("name").asText(),
                    Optional.ofNullable(
                            packages
                                .get(each.path("package").asInt())
                                .world()
                                .exports()
                                .get(each.path("export").asText()))
                        .orElseThrow());
            case "instantiation" ->
                composition.instantiate(packages.get(each.path("package").asInt()));
            case "alias" ->
                composition.alias(
                    nodes.get(each.path("source").asInt()), each.path("export").asText());
            default -> throw new AssertionError(each);
          });
    }
    for (JsonNode each : graph.path("arguments")) {
      composition.argument(
          nodes.get(each.path("target").asInt()),
          each.path("name").asText(),
          nodes.get(each.path("source").asInt()));
    }
    for (JsonNode each : graph.path("exports")) {
      composition.export(nodes.get(each.path("node").asInt()), each.path("name").asText());
    }
    for (JsonNode each : graph.path("names")) {
      composition.name(nodes.get(each.path("node").asInt()), each.path("name").asText());
    }
    return composition;
  }

  private static ComponentPackage load(String name, Optional<SemanticVersion> version, Path path)
      throws IOException {
    String file = SharedData.name(path);
    if (file.endsWith(".wat")) {
      Path binary = path.resolveSibling(file.replaceFirst("\\.wat$", ".wasm"));
      return ComponentPackage.decode(name, version, Files.readAllBytes(binary));
    }
    Resolution wit =
        WitInput.read(List.of(path), ParseOptions.ofStrict(), ComponentWit.ROOT).resolution();
    return ComponentPackage.decode(name, version, dummy(wit.root().worlds().get(0)));
  }

  /** A component of a world, whose functions do nothing. */
  private static byte[] dummy(World world) {
    byte[] module =
        Embedding.embed(DummyModule.of(world, ModuleStyle.LEGACY), world, StringEncoding.UTF8);
    return NewComponent.of(
        List.of(new ModuleSource.Main(Slice.of(module))), ComponentizeOptions.DEFAULT);
  }
}
