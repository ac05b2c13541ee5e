package io.witbindgen.cli.usage;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The line that says how a command is used. */
final class Usage {
  private Usage() {}

  static String line(CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    Stream<String> required =
        command.options().stream().filter(ArgSpec::required).map(Usage::option);
    Stream<String> positional = command.positionalParameters().stream().map(Usage::positional);
    String words =
        Stream.of(Stream.of(command.qualifiedName(), "[OPTION…]"), required, positional)
            .flatMap(part -> part)
            .collect(Collectors.joining(" "));
    return command.parent() == null
        ? "usage: wit-bindgen-java [OPTION…] PATH…, or wit-bindgen-java COMMAND …; more with --help"
        : "usage: " + words + "; more with --help";
  }

  private static String option(OptionSpec option) {
    return option.longestName() + " " + option.paramLabel();
  }

  private static String positional(PositionalParamSpec parameter) {
    String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : "");
    return parameter.arity().min() == 0 ? "[" + label + "]" : label;
  }
}
