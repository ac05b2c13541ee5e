package io.witbindgen.cli.usage;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what {@code --help} shows. */
@Command(
    name = "help",
    sortOptions = false,
    usageHelpAutoWidth = true,
    mixinStandardHelpOptions = true,
    description = "Shows the help of a command; of the whole program if no command is named.",
    footer = {"", "Example:", "  wit-bindgen-java help run"})
public final class HelpCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "the name of a command")
  private @Nullable String command;

  /** For picocli, which sets the parameters. */
  public HelpCommand() {}

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    CommandLine root = spec.root().commandLine();
    CommandLine wanted = command == null ? root : root.getSubcommands().get(command);
    if (wanted == null) {
      throw new ParameterException(
          line, CommandNames.unknown(root, Objects.requireNonNull(command)));
    }
    PrintWriter out = line.getOut();
    wanted.usage(out, line.getColorScheme());
    out.flush();
    return 0;
  }
}
