package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.wit.model.Resolution;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The printed text must be WIT in its standard layout, and must print the same again. */
final class PrintedWit {
  private static final String IMPLIED = " (implied)";

  private PrintedWit() {}

  static void check(Resolution resolution, ParseOptions options) {
    String printed = WitPrinter.print(resolution);
    ParseOptions strict = new ParseOptions(false, options.features(), options.allFeatures());
    Resolution again = Wit.parse("printed.wit", printed, strict).resolution();
    assertThat(WitPrinter.print(again)).isEqualTo(printed);
    assertThat(WitFormatter.format("printed.wit", printed)).isEqualTo(printed);
    WitDirectory.files(resolution)
        .forEach((name, text) -> assertThat(WitFormatter.format(name, text)).isEqualTo(text));
    Set<String> implied =
        lines(resolution).filter(line -> line.endsWith(IMPLIED)).collect(Collectors.toSet());
    assertThat(sortedLines(again, implied)).isEqualTo(sortedLines(resolution, implied));
  }

  /**
   * The model without the facts that printing loses: the order of functions, and which imports are
   * only implied.
   */
  private static String sortedLines(Resolution resolution, Set<String> implied) {
    return lines(resolution)
        .map(line -> withoutMetadata(line, implied))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String withoutMetadata(String line, Set<String> implied) {
    String bare = line.replaceFirst("(import interface \\S+).*", "$1");
    return implied.contains(bare + IMPLIED) ? bare : line;
  }

  private static Stream<String> lines(Resolution resolution) {
    return ModelDump.dump(resolution).lines();
  }
}
