package io.witbindgen.cli;

import io.witbindgen.basics.files.FileNames;
import io.witbindgen.cli.terminal.PaintedWriter;
import io.witbindgen.cli.terminal.Terminal;
import io.witbindgen.cli.usage.CompletionCommand;
import io.witbindgen.cli.usage.HelpCommand;
import io.witbindgen.cli.usage.Mistakes;
import io.witbindgen.cli.usage.PathConverter;
import io.witbindgen.cli.usage.WholeCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/** The entry point of the command. */
public final class Main {
  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode = run(Terminal.of(System.getenv(), List.of(args)), out, err, args);
    System.exit(out.checkError() ? lost(err) : exitCode);
  }

  /** What was printed has not arrived, as on a full disk. */
  private static int lost(PrintWriter err) {
    err.println("error: cannot write to standard output");
    err.flush();
    return Failures.ERROR;
  }

  /** Runs the command with its output redirected; returns the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(Terminal.NONE, out, err, args);
  }

  /** Runs the command for what is possibly a terminal; returns the exit code. */
  static int run(Terminal terminal, PrintWriter out, PrintWriter plainErr, String... args) {
    PrintWriter err = PaintedWriter.diagnostics(plainErr, terminal.err());
    Optional<String> damaged = Arrays.stream(args).filter(FileNames::isDamaged).findFirst();
    if (damaged.isPresent()) {
      err.println("error: " + FileNames.damage(damaged.get()));
      err.flush();
      return 2;
    }
    GenerateCommand command = new GenerateCommand(terminal);
    CommandLine line = new CommandLine(command);
    addCommands(line, terminal);
    line.setOut(out);
    line.setErr(err);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.out().isColoured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.registerConverter(Path.class, new PathConverter());
    line.setParameterExceptionHandler(new Mistakes());
    line.setExecutionStrategy(new WholeCommand());
    line.setExecutionExceptionHandler(
        (failure, failed, parsed) -> Failures.report(failure, command.stacktrace, err));
    int exitCode = line.execute(withoutClash(line, args));
    err.flush();
    return exitCode;
  }

  private static void addCommands(CommandLine line, Terminal terminal) {
    line.addSubcommand(new WitCommand(terminal));
    line.addSubcommand(new FmtCommand());
    line.addSubcommand(new RunCommand(terminal));
    line.addSubcommand(new ValidateCommand(terminal));
    line.addSubcommand(new InspectCommand(terminal));
    line.addSubcommand(new EmbedCommand(terminal));
    line.addSubcommand(new TargetsCommand());
    line.addSubcommand(new SemverCheckCommand());
    line.addSubcommand(new NewCommand(terminal));
    line.addSubcommand(new PlugCommand(terminal));
    line.addSubcommand(new ComposeCommand(terminal));
    line.addSubcommand(new WastCommand());
    line.addSubcommand(new CompletionCommand());
    line.addSubcommand(new HelpCommand());
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
  }

  /** A lone `wit` at the end is the directory of that name, since the command would need a path. */
  private static String[] withoutClash(CommandLine line, String[] args) {
    Set<String> names = line.getSubcommands().keySet();
    int last = args.length - 1;
    boolean isPath =
        last >= 0
            && Arrays.stream(args).filter(names::contains).count() == 1
            && names.contains(args[last])
            && Files.exists(Path.of(args[last]));
    String[] clear = args.clone();
    if (isPath) {
      clear[last] = Path.of(".", args[last]).toString();
    }
    return clear;
  }
}
