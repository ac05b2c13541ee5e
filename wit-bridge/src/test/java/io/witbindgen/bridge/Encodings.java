package io.witbindgen.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.encode.ComponentEncoder;
import io.witbindgen.component.model.Definition;
import java.util.Arrays;
import java.util.List;

/** Compares encodings. */
final class Encodings {
  private Encodings() {}

  /** The golden also names its producers, which ours does not. */
  static void check(byte[] encoded, byte[] golden) {
    List<Definition> definitions =
        ComponentDecoder.decode(golden).definitions().stream()
            .filter(d -> !(d instanceof Definition.Custom c && c.name().equals("producers")))
            .toList();
    byte[] expected = ComponentEncoder.encode(definitions);
    if (!Arrays.equals(encoded, expected)) {
      // A difference in types is easier to read than one in bytes.
      assertThat(
              ComponentDecoder.decode(encoded)
                  .definitions()
                  .toString()
                  .replaceAll("offset=\\d+, |\\d+ bytes at 0x[0-9a-f]+", "\n"))
          .isEqualTo(
              definitions.toString().replaceAll("offset=\\d+, |\\d+ bytes at 0x[0-9a-f]+", "\n"));
    }
    assertThat(encoded).isEqualTo(expected);
  }
}
