package io.witbindgen.component.decode;

import static org.assertj.core.api.Assertions.fail;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.test.NotYet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The conformance scripts, as far as decoding is concerned: whatever they call malformed is
 * refused, everything else is decoded, whether valid or not. {@code nyi.txt} lists what fails, each
 * with its reason; a listed command that passes fails this test.
 */
class ConformanceTest {
  @TestFactory
  Stream<DynamicTest> scripts() throws IOException {
    NotYet notYet = NotYet.of(ConformanceTest.class);
    return notYet.complete(
        ScriptCommand.all().stream()
            .map(command -> notYet.test(command.name(), () -> check(command))));
  }

  private static void check(ScriptCommand command) throws IOException {
    byte[] bytes = Files.readAllBytes(command.file());
    boolean malformed = command.type().equals("assert_malformed");
    String verdict = "decodes";
    try {
      DecodedComponent component = ComponentDecoder.decode(bytes);
      if (command.type().startsWith("module")) {
        readModules(component);
      }
    } catch (MalformedComponentException e) {
      verdict = e.getMessage();
    }
    if (verdict.equals("decodes") == malformed) {
      fail("%s: %s", command, verdict);
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
}
