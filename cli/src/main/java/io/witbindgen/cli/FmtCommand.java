package io.witbindgen.cli;

import io.witbindgen.cli.files.Inputs;
import io.witbindgen.cli.files.WitFiles;
import io.witbindgen.wit.WitFormatter;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Formats WIT files in the standard layout. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Formats WIT files. Comments, documentation and gates stay; older syntax becomes today's.",
      "Without --check and --write, the formatted text of one file goes to standard output."
    },
    footer = {"", "Example:", "  wit-bindgen-java fmt --write wit/"})
final class FmtCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "WIT files, directories that hold some at any depth, or - for standard input")
  private List<String> paths = List.of();

  @Option(
      names = "--check",
      description = "change nothing; list the files that are not formatted and exit with 1")
  private boolean check;

  @Option(names = "--write", description = "change the files in place, and list those that changed")
  private boolean write;

  @Override
  public Integer call() {
    PrintWriter out = commandLineSpec().commandLine().getOut();
    boolean isStandardInput = paths.equals(List.of(Inputs.STANDARD_INPUT));
    if (isStandardInput && write) {
      throw new ParameterException(
          commandLineSpec().commandLine(), "--write changes files, and - is standard input");
    }
    if (isStandardInput) {
      return standardInput(out);
    }
    List<Path> files = WitFiles.find(paths);
    if (check == write && (check || files.size() != 1)) {
      throw new ParameterException(
          commandLineSpec().commandLine(),
          check
              ? "--check and --write exclude each other"
              : "--check or --write is needed, as there are " + files.size() + " files");
    }
    Map<Path, String> formatted = format(files);
    if (!check && !write) {
      out.print(formatted.get(files.get(0)));
      out.flush();
      return 0;
    }
    formatted.entrySet().removeIf(entry -> WitFiles.read(entry.getKey()).equals(entry.getValue()));
    if (write) {
      formatted.forEach(WitFiles::replace);
    }
    formatted.keySet().forEach(out::println);
    out.flush();
    return check && !formatted.isEmpty() ? 1 : 0;
  }

  private int standardInput(PrintWriter out) {
    String text = Inputs.standardInput();
    String formatted = WitFormatter.format("<stdin>", text);
    boolean differs = !text.equals(formatted);
    if (check && differs) {
      out.println("<stdin>");
    } else if (!check) {
      out.print(formatted);
    }
    out.flush();
    return check && differs ? 1 : 0;
  }

  /** Formats all files, or reports what is wrong with any of them. */
  private static Map<Path, String> format(List<Path> files) {
    Map<Path, String> formatted = new LinkedHashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Path file : files) {
      try {
        formatted.put(file, WitFormatter.format(file.toString(), WitFiles.read(file)));
      } catch (DiagnosticException e) {
        diagnostics.addAll(e.diagnostics());
      }
    }
    if (!diagnostics.isEmpty()) {
      throw new DiagnosticException(diagnostics);
    }
    return formatted;
  }

  private CommandSpec commandLineSpec() {
    return Objects.requireNonNull(spec);
  }
}
