package io.witbindgen.cli;

import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says how a command prints what it finds. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Converter.class,
      description =
          "how diagnostics are printed: text, or json: one array, on standard output unless that has the command's own"
              + " result; default: text")
  private Format format = Format.TEXT;

  /** The forms of diagnostics. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads the name of a form. */
  static final class Converter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return switch (value) {
        case "text" -> Format.TEXT;
        case "json" -> Format.JSON;
        default ->
            throw new TypeConversionException("expected text or json, found `" + value + "`");
      };
    }
  }

  /**
   * Does the work of a command whose result is its report, which goes to standard output if it is
   * JSON.
   *
   * @param file the input that failures are about, unless they say so themselves
   */
  int run(CommandLine line, String file, Function<Report, Integer> work) {
    return run(new Report(format, line.getErr(), line.getOut()), file, work);
  }

  /** Does the work of a command with another result; the report goes to standard error. */
  int runBeside(CommandLine line, String file, Function<Report, Integer> work) {
    return run(new Report(format, line.getErr(), line.getErr()), file, work);
  }

  private static int run(Report report, String file, Function<Report, Integer> work) {
    int exitCode;
    try {
      exitCode = work.apply(report);
    } catch (RuntimeException e) {
      if (!report.isJson()) {
        throw e;
      }
      exitCode = report.failure(e, file);
    }
    report.end();
    return exitCode;
  }
}
