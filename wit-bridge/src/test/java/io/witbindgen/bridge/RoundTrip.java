package io.witbindgen.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WitFormatter;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.json.WitJson;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.WitPackage;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Properties of every model: it can be converted to text and to binary form, and back. */
final class RoundTrip {
  private static final ValidationOptions ALL =
      new ValidationOptions(EnumSet.allOf(Feature.class), Optional.empty());

  private RoundTrip() {}

  static void check(Resolution resolution) {
    checkText(resolution);
    checkBinary(resolution);
  }

  private static void checkText(Resolution resolution) {
    String printed = WitPrinter.print(resolution);
    ParseOptions options = ParseOptions.ofStrict().withAllFeatures();
    Resolution parsed = Wit.parse("printed.wit", printed, options).resolution();
    assertThat(packages(parsed)).isEqualTo(packages(resolution));
    assertThat(WitJson.print(parsed)).isNotEmpty();
    assertThat(WitFormatter.format("printed.wit", printed)).isEqualTo(printed);
  }

  /** In text, packages are in the order of their names, except where one needs another. */
  private static List<String> packages(Resolution resolution) {
    return resolution.packages().stream()
        .sorted(Comparator.comparing(WitPackage::name))
        .map(WitPrinter::print)
        .toList();
  }

  private static void checkBinary(Resolution resolution) {
    if (resolution.root().interfaces().isEmpty() && resolution.root().worlds().isEmpty()) {
      return;
    }
    byte[] encoded = WitEncoding.encode(resolution);
    ComponentValidator.validate(ComponentDecoder.decode(encoded), ALL);
    Resolution decoded = ComponentWit.decode("encoded.wasm", encoded);
    assertThat(WitPrinter.print(decoded.root())).isEqualTo(WitPrinter.print(resolution.root()));
    assertThat(WitEncoding.encode(decoded)).isEqualTo(encoded);
  }
}
