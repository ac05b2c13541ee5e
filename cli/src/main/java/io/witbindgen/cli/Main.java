package io.witbindgen.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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

  /** Runs the command with its output going elsewhere; returns the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    GenerateCommand command = new GenerateCommand();
    CommandLine line = new CommandLine(command);
    line.addSubcommand(new RunCommand());
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler(
        (failure, failed, parsed) -> Failures.report(failure, command.stacktrace, err));
    return line.execute(args);
  }
}
