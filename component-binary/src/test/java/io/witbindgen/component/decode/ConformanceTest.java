package io.witbindgen.component.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The conformance scripts, as far as decoding goes: what they call malformed is refused, everything
 * else decodes, invalid or not. {@code nyi.txt} lists what fails, each with its reason; a listed
 * command that passes fails this test.
 */
class ConformanceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  List<DynamicTest> scripts() throws IOException {
    Path root = SharedData.path("conformance/wast");
    Map<String, String> nyi = nyi();
    Set<String> unused = new HashSet<>(nyi.keySet());
    List<DynamicTest> tests = new ArrayList<>();
    for (Path script : SharedData.files("conformance/wast", ".json")) {
      for (JsonNode command : JSON.readTree(script.toFile()).path("commands")) {
        if (isBinaryComponent(command)) {
          String file = binary(command);
          String name = root.relativize(script.getParent()).resolve(file).toString();
          unused.remove(name);
          tests.add(
              DynamicTest.dynamicTest(name, () -> check(name, command, script, nyi.get(name))));
        }
      }
    }
    tests.add(DynamicTest.dynamicTest("nyi.txt", () -> assertThat(unused).isEmpty()));
    return tests;
  }

  private static boolean isBinaryComponent(JsonNode command) {
    return command.path("kind").asText().equals("component") && binary(command).endsWith(".wasm");
  }

  private static String binary(JsonNode command) {
    for (String key : List.of("binary_filename", "encodes_to", "filename")) {
      if (command.hasNonNull(key)) {
        return command.get(key).asText();
      }
    }
    return "";
  }

  private static void check(String name, JsonNode command, Path script, String reason)
      throws IOException {
    byte[] bytes = Files.readAllBytes(script.resolveSibling(binary(command)));
    boolean malformed = command.path("type").asText().equals("assert_malformed");
    String verdict = "decodes";
    try {
      DecodedComponent component = ComponentDecoder.decode(bytes);
      if (command.path("type").asText().startsWith("module")) {
        readModules(component);
      }
    } catch (MalformedComponentException e) {
      verdict = e.getMessage();
    }
    boolean passes = verdict.equals("decodes") != malformed;
    if (passes == (reason != null)) {
      fail(
          "%s: %s, line %s: %s%s",
          name,
          command.path("type").asText(),
          command.path("line").asText(),
          verdict,
          passes ? ", so it must leave nyi.txt" : "");
    }
  }

  /** A valid component's core modules have readable faces. */
  private static void readModules(DecodedComponent component) {
    component
        .definitions(Definition.CoreModule.class)
        .forEach(module -> CoreModuleDecoder.decode(module.bytes()));
    component
        .definitions(Definition.Component.class)
        .forEach(nested -> readModules(nested.component()));
  }

  private static Map<String, String> nyi() throws IOException {
    try (InputStream list = ConformanceTest.class.getResourceAsStream("nyi.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(": ", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
  }
}
