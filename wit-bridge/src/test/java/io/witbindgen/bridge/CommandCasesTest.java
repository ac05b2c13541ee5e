package io.witbindgen.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.witbindgen.abi.StringEncoding;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference tools' command-line cases that are about WIT, and a list of what becomes of each of
 * the others.
 */
class CommandCasesTest {
  private static final Pattern COMMAND = Pattern.compile("(?:RUN|FAIL)(?:\\[([a-z0-9-]+)\\])?:");
  private static final ParseOptions STRICT = ParseOptions.ofStrict();

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    Path suite = SharedData.path("conformance/wasm-tools-cli/cases");
    return list().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> run(suite, entry.getKey(), entry.getValue())));
  }

  @Test
  void noCaseIsMissing() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (Path file : SharedData.entries(SharedData.path("conformance/wasm-tools-cli/cases"))) {
      if (SharedData.name(file).matches(".*\\.wa?it|.*\\.wat")) {
        String stem = SharedData.name(file).replaceAll("\\.[a-z]+$", "");
        Matcher commands = COMMAND.matcher(Files.readString(file));
        while (commands.find()) {
          found.add(commands.group(1) == null ? stem : stem + "[" + commands.group(1) + "]");
        }
      }
    }
    assertThat(new TreeSet<>(list().keySet())).isEqualTo(found);
  }

  private static Map<String, String> list() throws IOException {
    Map<String, String> list = new LinkedHashMap<>();
    try (InputStream in = CommandCasesTest.class.getResourceAsStream("commands.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(": ", 2))
          .forEach(parts -> list.put(parts[0], parts[1]));
    }
    return list;
  }

  private static void run(Path suite, String name, String what) throws IOException {
    String stem = name.replaceAll("\\[.*", "");
    Path file = suite.resolve(stem + ".wit");
    String inner = name.contains("[") ? name.replaceAll(".*\\[|\\]", "") + "." : "";
    Path golden = suite.resolve(stem + ".wit." + inner + "stdout");
    String[] words = what.split(" ");
    List<String> worlds = List.of(words).subList(1, words.length);
    switch (words[0]) {
      case "text" -> check(golden, parse(file, STRICT));
      case "text-all" -> check(golden, parse(file, STRICT.withAllFeatures()));
      case "binary" -> {
        byte[] encoded = WitEncoding.encode(parse(file, STRICT));
        check(golden, ComponentWit.decode("x.wasm", encoded));
      }
      case "valid" -> ComponentValidator.validate(ComponentDecoder.decode(encode(file)));
      case "invalid" ->
          assertThatThrownBy(
                  () -> ComponentValidator.validate(ComponentDecoder.decode(encode(file))))
              .isInstanceOf(InvalidComponentException.class);
      case "refused" ->
          assertThatThrownBy(() -> parse(file, STRICT)).isInstanceOf(DiagnosticException.class);
      case "module" -> check(golden, ComponentWit.decode("x.wasm", module(file, worlds)));
      case "contradiction" ->
          assertThatThrownBy(() -> ComponentWit.decode("x.wasm", module(file, worlds)))
              .isInstanceOf(InexpressibleException.class);
      case "later:", "none:" -> assumeTrue(false, what);
      default -> throw new AssertionError(what);
    }
  }

  private static Resolution parse(Path file, ParseOptions options) {
    return Wit.parse(file, options).resolution();
  }

  private static byte[] encode(Path file) {
    return WitEncoding.encode(parse(file, STRICT));
  }

  /** A core module that has nothing but the metadata of worlds. */
  private static byte[] module(Path file, List<String> names) {
    Resolution resolution = parse(file, STRICT);
    List<byte[]> sections = new ArrayList<>();
    for (String name : names) {
      World world =
          name.equals("-")
              ? WorldSelection.select(resolution)
              : WorldSelection.select(resolution, name);
      sections.add(WitEncoding.metadata(world, StringEncoding.UTF8));
    }
    return Modules.withMetadata(sections);
  }

  /** Plain comments in front of a package are about the file here, and its documentation there. */
  private static void check(Path golden, Resolution resolution) throws IOException {
    String expected = Files.readString(golden).replaceAll("(?m)\\A(///.*\\n)+", "");
    assertThat(WitPrinter.print(resolution).stripTrailing()).isEqualTo(expected.stripTrailing());
  }
}
