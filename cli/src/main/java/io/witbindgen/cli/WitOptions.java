package io.witbindgen.cli;

import io.witbindgen.wit.ParseOptions;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options of every command that reads WIT. */
final class WitOptions {
  @Option(
      names = "--features",
      paramLabel = "A,B",
      split = ",",
      hideParamSyntax = true,
      description = "features whose @unstable items exist")
  private List<String> features = List.of();

  @Option(names = "--all-features", description = "all @unstable items exist")
  private boolean allFeatures;

  @Option(
      names = "--strict",
      description = "departures from today's WIT syntax are errors, not warnings")
  private boolean strict;

  ParseOptions parsing() {
    return new ParseOptions(!strict, Set.copyOf(features), allFeatures);
  }
}
