package io.witbindgen.cli;

import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.json.WitJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what WIT means. */
@Command(
    name = "wit",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Prints packages as they are resolved: names bound, includes expanded, closed gates gone.",
      "The package of the first PATH comes first, those it uses follow."
    },
    footer = {"", "Example:", "  wit-bindgen-java wit --json wit/"})
final class WitCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "a WIT file, a directory with the WIT files of a package (and its deps folder), or - for standard input")
  private List<String> paths = List.of();

  @Option(names = "--json", description = "print JSON, for other tools")
  private boolean json;

  @Mixin private WitOptions options = new WitOptions();

  @Override
  public Integer call() {
    ParseResult parsed = Inputs.parse(paths, options.parsing());
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.print(DiagnosticRenderer.render(parsed.warnings()));
    err.flush();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(json ? WitJson.print(parsed.resolution()) : WitPrinter.print(parsed.resolution()));
    out.flush();
    return 0;
  }
}
