package io.witbindgen.cli.usage;

import io.witbindgen.basics.names.NearNames;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with arguments, in a line, and how the command is used, in another. */
public final class Mistakes implements IParameterExceptionHandler {
  private static final int WRONG_USAGE = 2;
  private static final Pattern GENERAL = Pattern.compile("[A-Z][a-z].*|option '.*", Pattern.DOTALL);
  private static final Pattern PAIR =
      Pattern.compile(
          "value for option (?:option )?(`[^`]+`) \\((.*)\\) should be in .* but was (.*)");
  private static final Pattern NUMBER = Pattern.compile("is not an? (int|long|short|byte|double)$");

  /** A handler for all commands. */
  public Mistakes() {}

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    PrintWriter err = line.getErr();
    Optional<String> command =
        isValueOfOption(failure) ? Optional.empty() : mistypedCommand(line, arguments);
    err.println("error: " + command.orElseGet(() -> message(failure, arguments)));
    err.println(Usage.line(line));
    err.flush();
    return WRONG_USAGE;
  }

  private static boolean isValueOfOption(ParameterException failure) {
    return failure.getValue() != null
        && failure.getArgSpec() != null
        && failure.getArgSpec().isOption();
  }

  /** A first word that is nearly a command explains whatever else cannot be understood. */
  private static Optional<String> mistypedCommand(CommandLine line, String[] arguments) {
    if (line.getParent() != null) {
      return Optional.empty();
    }
    return Arrays.stream(arguments)
        .filter(argument -> !argument.startsWith("-"))
        .findFirst()
        .filter(word -> CommandNames.isPossible(word) && !Files.exists(Path.of(word)))
        .filter(word -> CommandNames.suggestion(line, word).isPresent())
        .map(word -> CommandNames.neitherFileNorCommand(line, word));
  }

  private static String message(ParameterException failure, String[] arguments) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      return unmatched.isUnknownOption()
          ? unknownOption(failure.getCommandLine(), name(first))
          : "`" + first + "` is one argument too many";
    }
    Optional<String> unknown = unknownBesides(failure, arguments);
    if (unknown.isPresent()) {
      return unknownOption(failure.getCommandLine(), unknown.get());
    }
    String message = String.valueOf(failure.getMessage());
    if (!GENERAL.matcher(message).matches()) {
      return message;
    }
    String inOurs = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    String quoted =
        PAIR.matcher(inOurs.replace('\'', '`')).replaceFirst("$1: expected $2, found `$3`");
    return NUMBER.matcher(quoted).replaceFirst("is not a number");
  }

  /** An option that is not known explains why another one is missing. */
  private static Optional<String> unknownBesides(ParameterException failure, String[] arguments) {
    List<String> known = names(failure.getCommandLine().getCommandSpec()).toList();
    return failure instanceof MissingParameterException
        ? Arrays.stream(arguments)
            .takeWhile(argument -> !argument.equals("--"))
            .filter(argument -> argument.startsWith("--"))
            .map(Mistakes::name)
            .filter(option -> !known.contains(option))
            .findFirst()
        : Optional.empty();
  }

  private static String name(String option) {
    return option.replaceFirst("=.*", "");
  }

  private static String unknownOption(CommandLine line, String option) {
    String problem = "unknown option `" + option + "`";
    List<String> known = names(line.getCommandSpec()).filter(n -> n.startsWith("--")).toList();
    Optional<String> near = NearNames.nearest(option, known);
    if (near.isPresent()) {
      return problem + "; " + NearNames.question(near.get());
    }
    CommandLine root = line.getCommandSpec().root().commandLine();
    String others =
        root.getSubcommands().values().stream()
            .filter(other -> names(other.getCommandSpec()).anyMatch(option::equals))
            .map(other -> "`" + other.getCommandName() + "`")
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? problem : problem + "; it is one of " + others;
  }

  private static Stream<String> names(CommandSpec command) {
    return command.options().stream().map(OptionSpec::names).flatMap(Arrays::stream);
  }
}
