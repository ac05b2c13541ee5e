package io.witbindgen.component.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our text is that of the reference tools, except for the contents of core modules. */
class WatPrinterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A component, and its text from the reference tools. */
  private record Case(Path binary, Path text) {}

  @TestFactory
  List<DynamicTest> reference() throws IOException {
    List<Case> cases = new ArrayList<>();
    addScripts(cases);
    addTexts(cases, "conformance/wit-component/components", "component.wat");
    addTexts(cases, "conformance/wit-component/interfaces", ".wat");
    return cases.stream()
        .map(each -> DynamicTest.dynamicTest(each.text().toString(), () -> check(each)))
        .toList();
  }

  private static void addScripts(List<Case> cases) throws IOException {
    for (Path script : SharedData.files("conformance/wast/wasm-tools", ".json")) {
      for (JsonNode command : JSON.readTree(script.toFile()).path("commands")) {
        if (command.has("print_filename") && command.path("kind").asText().equals("component")) {
          String binary = command.has("binary_filename") ? "binary_filename" : "filename";
          cases.add(
              new Case(
                  script.resolveSibling(command.path(binary).asText()),
                  script.resolveSibling(command.path("print_filename").asText())));
        }
      }
    }
  }

  private static void addTexts(List<Case> cases, String root, String suffix) throws IOException {
    for (Path text : SharedData.files(root, suffix)) {
      Path binary = text.resolveSibling(text.getFileName().toString().replace(".wat", ".wasm"));
      if (Files.exists(binary)) {
        cases.add(new Case(binary, text));
      }
    }
  }

  private static void check(Case each) throws IOException {
    Optional<DecodedComponent> component = decode(each.binary());
    if (component.isPresent()) {
      assertThat(ReferenceText.comparable(WatPrinter.print(component.get())))
          .isEqualTo(ReferenceText.comparable(Files.readString(each.text())));
    }
  }

  /** Empty for what only the tools can read, which the tests of decoding list with reasons. */
  private static Optional<DecodedComponent> decode(Path file) throws IOException {
    try {
      return Optional.of(ComponentDecoder.decode(file));
    } catch (MalformedComponentException e) {
      return Optional.empty();
    }
  }
}
