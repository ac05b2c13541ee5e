package io.witbindgen.cli.usage;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/** Runs a command, unless something before its name would have no effect. */
public final class WholeCommand implements IExecutionStrategy {
  /** A strategy for all commands. */
  public WholeCommand() {}

  @Override
  public int execute(ParseResult result) {
    if (result.hasSubcommand()) {
      ineffective(result)
          .ifPresent(
              problem -> {
                throw new ParameterException(result.commandSpec().commandLine(), problem);
              });
    }
    return new RunLast().execute(result);
  }

  private static Optional<String> ineffective(ParseResult result) {
    CommandLine line = result.commandSpec().commandLine();
    String before =
        "` has no effect before the command `" + result.subcommand().commandSpec().name() + "`";
    Optional<String> word =
        result.matchedPositionals().stream()
            .flatMap(parameter -> parameter.originalStringValues().stream())
            .findFirst();
    if (word.isPresent()) {
      return word.map(
          w ->
              CommandNames.suggestion(line, w).isPresent()
                  ? CommandNames.neitherFileNorCommand(line, w)
                  : "`" + w + before);
    }
    return result.matchedOptions().stream()
        .filter(option -> option.scopeType() != ScopeType.INHERIT)
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .map(option -> "`" + option.longestName() + before)
        .findFirst();
  }
}
