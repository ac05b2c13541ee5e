package io.witbindgen.cli.files;

import io.witbindgen.cli.terminal.Progress;
import io.witbindgen.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says where a command writes its result; the same for all commands. */
public final class OutputOption {
  private final Terminal terminal;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "the file to write; default: -, which is standard output")
  private String output = OutputFile.STANDARD_OUTPUT;

  public OutputOption(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Whether a file is named. */
  public boolean isFile() {
    return !output.equals(OutputFile.STANDARD_OUTPUT);
  }

  /** Refuses to write a binary to a terminal; for a command that has more to say before it. */
  public void expectBinary() {
    expectBinary(output);
  }

  /** Refuses to write a binary to a terminal, if that is what this output would be. */
  public void expectBinary(String target) {
    if (target.equals(OutputFile.STANDARD_OUTPUT) && terminal.out().isTerminal()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "the result is binary, and standard output is a terminal: name a file with -o, or redirect it");
    }
  }

  /**
   * Makes a binary and writes it.
   *
   * @param what a participle, to be shown if it takes long: {@code composing app.wac}
   */
  public void make(String what, Supplier<byte[]> binary) {
    expectBinary(output);
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    OutputFile.write(output, Progress.during(terminal, err, what, binary));
  }

  /** Writes a text. */
  public void write(String text) {
    if (isFile()) {
      OutputFile.write(output, text.getBytes(StandardCharsets.UTF_8));
      return;
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
