package io.witbindgen.component.encode;

import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * Every component at hand is encoded as it was decoded: the same definitions, and the same bytes
 * where the input had the shortest form, as what current tools write has.
 */
class RoundTripTest {
  @TestFactory
  List<DynamicTest> components() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : SharedData.components()) {
      tests.add(dynamicTest(file, true));
    }
    for (Path file : SharedData.files("conformance", ".wasm")) {
      tests.add(dynamicTest(file, isToolOutput(file)));
    }
    return tests;
  }

  private static DynamicTest dynamicTest(Path file, boolean identical) {
    return DynamicTest.dynamicTest(file.toString(), () -> check(file, identical));
  }

  private static boolean isToolOutput(Path file) throws IOException {
    Path suite = SharedData.path("conformance").relativize(file).getName(0);
    return List.of("generated", "wit-component", "wac").contains(suite.toString());
  }

  private static void check(Path file, boolean identical) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Optional<DecodedComponent> decoded = decode(bytes);
    if (decoded.isEmpty()) {
      return;
    }
    byte[] encoded = ComponentEncoder.encode(decoded.get());
    SameModel.assertSame(ComponentDecoder.decode(encoded), decoded.get());
    if (identical) {
      assertThat(encoded).isEqualTo(bytes);
    } else if (encoded.length == bytes.length) {
      assertThat(withShortForm(bytes, encoded)).isEqualTo(encoded);
    } else {
      assertThat(encoded.length).isLessThan(bytes.length);
    }
  }

  /**
   * The bytes with 0x00 for the 0x01 that names can start with as well, where {@code other} has it.
   */
  private static byte[] withShortForm(byte[] bytes, byte[] other) {
    byte[] result = bytes.clone();
    for (int i = 0; i < bytes.length; i++) {
      result[i] = bytes[i] == 1 && other[i] == 0 ? 0 : bytes[i];
    }
    return result;
  }

  /** The component; empty for core modules and malformed ones. */
  private static Optional<DecodedComponent> decode(byte[] bytes) {
    try {
      return Optional.of(ComponentDecoder.decode(bytes));
    } catch (MalformedComponentException e) {
      return Optional.empty();
    }
  }
}
