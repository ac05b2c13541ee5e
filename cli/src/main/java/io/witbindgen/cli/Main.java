package io.witbindgen.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import picocli.CommandLine;

/** The entry point of the command. */
public final class Main {
  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs the command with its output redirected; returns the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    GenerateCommand command = new GenerateCommand();
    CommandLine line = new CommandLine(command);
    line.addSubcommand(new WitCommand());
    line.addSubcommand(new FmtCommand());
    line.addSubcommand(new RunCommand());
    line.addSubcommand(new ValidateCommand());
    line.addSubcommand(new InspectCommand());
    line.addSubcommand(new EmbedCommand());
    line.addSubcommand(new TargetsCommand());
    line.addSubcommand(new SemverCheckCommand());
    line.addSubcommand(new NewCommand());
    line.addSubcommand(new PlugCommand());
    line.addSubcommand(new ComposeCommand());
    line.addSubcommand(new WastCommand());
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler(
        (failure, failed, parsed) -> Failures.report(failure, command.stacktrace, err));
    return line.execute(withoutClash(line, args));
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
