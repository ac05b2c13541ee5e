package io.witbindgen.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WitFormatter;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reference tools' packages: WIT to binary and back, with goldens of both. */
class InterfacesTest {
  private static final String SUITE = "conformance/wit-component/interfaces";

  @TestFactory
  Stream<DynamicTest> textIsPrintedAsItsGolden() throws IOException {
    return cases("print", input -> checkPrint(input, parse(input)));
  }

  @TestFactory
  Stream<DynamicTest> binaryIsPrintedAsItsGolden() throws IOException {
    return cases("decode", input -> checkPrint(input, decode(input)));
  }

  @TestFactory
  Stream<DynamicTest> encodingIsTheGolden() throws IOException {
    return cases(
        "encode", input -> Encodings.check(WitEncoding.encode(parse(input)), golden(input)));
  }

  @TestFactory
  Stream<DynamicTest> encodingWhatWasDecodedGivesTheSameBytes() throws IOException {
    return cases(
        "recode", input -> Encodings.check(WitEncoding.encode(decode(input)), golden(input)));
  }

  @TestFactory
  Stream<DynamicTest> whatWasDecodedGoesRound() throws IOException {
    return cases("round", input -> RoundTrip.check(decode(input)));
  }

  private static Stream<DynamicTest> cases(String kind, Suite.Check check) throws IOException {
    Stream<Path> inputs =
        SharedData.entries(SharedData.path(SUITE)).stream()
            .filter(path -> Files.isDirectory(path) || path.toString().endsWith(".wit"));
    return new Suite("interfaces/" + kind + "/", InterfacesTest::stem).tests(inputs, check);
  }

  private static String stem(Path input) {
    return SharedData.name(input).replaceAll("\\.wit$", "");
  }

  private static Resolution parse(Path input) {
    return Wit.parse(input, ParseOptions.ofStrict()).resolution();
  }

  private static Resolution decode(Path input) throws IOException {
    return ComponentWit.decode("golden.wasm", golden(input));
  }

  private static byte[] golden(Path input) throws IOException {
    return Files.readAllBytes(input.resolveSibling(stem(input) + ".wasm"));
  }

  private static void checkPrint(Path input, Resolution resolution) throws IOException {
    Path golden =
        Files.isDirectory(input)
            ? input.resolve(resolution.root().name().name() + ".wit.print")
            : input.resolveSibling(SharedData.name(input) + ".print");
    assertThat(WitPrinter.print(resolution.root()))
        .isEqualTo(WitFormatter.format("golden", Files.readString(golden)));
  }
}
