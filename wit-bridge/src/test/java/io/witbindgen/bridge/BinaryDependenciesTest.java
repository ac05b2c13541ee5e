package io.witbindgen.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.test.SharedData;
import io.witbindgen.test.Wasm;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.json.WitJson;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages in binary form among those that are parsed. */
class BinaryDependenciesTest {
  private static final ParseOptions STRICT = ParseOptions.ofStrict();

  /** The case with its {@code .wat} file assembled, which takes other tools. */
  @Test
  void theReferenceParsersCaseWithAllKindsOfDependencies(@TempDir Path scratch) throws IOException {
    Path suite = SharedData.path("conformance/wit/ui");
    Path original = suite.resolve("cases/kinds-of-deps");
    for (Path file : SharedData.files(original, "")) {
      Path copy = scratch.resolve(original.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else if (SharedData.name(file).equals("d.wat")) {
        Files.copy(suite.resolve("wasm/kinds-of-deps.deps.d.wasm"), copy.resolveSibling("d.wasm"));
      } else {
        Files.copy(file, copy);
      }
    }
    Resolution resolution = parse(scratch);
    assertThat(tokens(WitJson.print(resolution)))
        .isEqualTo(tokens(Files.readString(suite.resolve("cases/kinds-of-deps.wit.json"))));
  }

  @Test
  void theReferenceParsersCaseThatIsBinary() throws IOException {
    Path suite = SharedData.path("conformance/wit/ui");
    Resolution resolution = parse(suite.resolve("wasm/simple-wasm-text.wasm"));
    assertThat(tokens(WitJson.print(resolution)))
        .isEqualTo(tokens(Files.readString(suite.resolve("cases/simple-wasm-text.wit.json"))));
  }

  @Test
  void whatABinaryMentionsStandsInForThePackage(@TempDir Path scratch) throws IOException {
    Path used =
        Files.writeString(
            scratch.resolve("c.wit"), "package c:c; interface i { type t = u8; type v = u8; }");
    Path middle =
        Files.writeString(scratch.resolve("b.wit"), "package b:b; interface i { use c:c/i.{t}; }");
    Path main =
        Files.writeString(scratch.resolve("a.wit"), "package a:a; interface i { use b:b/i.{t}; }");
    Path binary = scratch.resolve("b.wasm");
    Files.write(binary, WitEncoding.encode(Wit.parse(List.of(middle, used), STRICT).resolution()));
    String expected = WitPrinter.print(Wit.parse(List.of(main, middle, used), STRICT).resolution());
    assertThat(WitPrinter.print(parse(main, binary, used))).isEqualTo(expected);
    assertThat(WitPrinter.print(parse(main, binary))).isEqualTo(expected);
  }

  @Test
  void withoutADecoderTheErrorSaysSo(@TempDir Path scratch) throws IOException {
    Path binary = Files.write(scratch.resolve("b.wasm"), Wasm.component());
    assertThatThrownBy(() -> Wit.parse(binary, STRICT))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("binary form");
  }

  @Test
  void webAssemblyTextIsRefusedWithAWord(@TempDir Path scratch) throws IOException {
    Files.writeString(scratch.resolve("a.wit"), "package a:a;");
    Path deps = Files.createDirectory(scratch.resolve("deps"));
    Files.writeString(deps.resolve("b.wat"), "(component)");
    assertThatThrownBy(() -> parse(scratch))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("wasm-tools parse");
  }

  @Test
  void damageIsReportedWithTheFile(@TempDir Path scratch) throws IOException {
    Files.writeString(scratch.resolve("a.wit"), "package a:a;");
    Path deps = Files.createDirectory(scratch.resolve("deps"));
    Files.write(deps.resolve("b.wasm"), Wasm.component(Wasm.bytes(7)));
    assertThatThrownBy(() -> parse(scratch))
        .isInstanceOf(MalformedComponentException.class)
        .hasMessageContaining("b.wasm");
  }

  private static Resolution parse(Path... paths) {
    return Wit.parse(List.of(paths), STRICT, ComponentWit::decode).resolution();
  }

  private static List<String> tokens(String json) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        tokens.add(parser.currentToken() + " " + parser.getText());
      }
    }
    return tokens;
  }
}
