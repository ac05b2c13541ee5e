package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.wit.model.Resolution;

/** What is printed must be WIT, and must print the same again. */
final class PrintedWit {
  private PrintedWit() {}

  static void check(Resolution resolution, ParseOptions options) {
    String printed = WitPrinter.print(resolution);
    ParseOptions strict = new ParseOptions(false, options.features(), options.allFeatures());
    Resolution again = Wit.parse("printed.wit", printed, strict).resolution();
    assertThat(WitPrinter.print(again)).isEqualTo(printed);
    assertThat(sortedLines(again)).isEqualTo(sortedLines(resolution));
  }

  /** The model without the order of functions, which printing does not keep. */
  private static String sortedLines(Resolution resolution) {
    return String.join("\n", ModelDump.dump(resolution).lines().sorted().toList());
  }
}
