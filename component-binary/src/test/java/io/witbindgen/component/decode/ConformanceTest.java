package io.witbindgen.component.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The conformance scripts, as far as decoding is concerned: whatever they call malformed is
 * refused, everything else is decoded, whether valid or not. {@code nyi.txt} lists what fails, each
 * with its reason; a listed command that passes fails this test.
 */
class ConformanceTest {
  @TestFactory
  List<DynamicTest> scripts() throws IOException {
    Map<String, String> nyi = ScriptCommand.nyi(ConformanceTest.class);
    Set<String> unused = new HashSet<>(nyi.keySet());
    List<DynamicTest> tests = new ArrayList<>();
    for (ScriptCommand command : ScriptCommand.all()) {
      unused.remove(command.name());
      String reason = nyi.get(command.name());
      tests.add(DynamicTest.dynamicTest(command.name(), () -> check(command, reason)));
    }
    tests.add(DynamicTest.dynamicTest("nyi.txt", () -> assertThat(unused).isEmpty()));
    return tests;
  }

  private static void check(ScriptCommand command, String reason) throws IOException {
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
    boolean passes = verdict.equals("decodes") != malformed;
    if (passes == (reason != null)) {
      fail("%s: %s%s", command, verdict, passes ? ", so it must leave nyi.txt" : "");
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
