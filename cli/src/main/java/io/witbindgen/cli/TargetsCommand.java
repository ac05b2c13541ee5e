package io.witbindgen.cli;

import io.witbindgen.cli.files.InputException;
import io.witbindgen.cli.files.Inputs;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.component.validate.Conformance.Difference;
import io.witbindgen.compose.conform.TargetCheck;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.json.Finding;
import io.witbindgen.wit.json.Place;
import io.witbindgen.wit.model.World;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether a component conforms to a world. */
@Command(
    name = "targets",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Tells whether a component can be used where a world is expected: it imports nothing that the world does not"
          + " import, and exports everything that the world exports.",
      "Nothing is printed if it can. Otherwise each difference is printed, and the exit code is 1."
    },
    footer = {"", "Example:", "  wit-bindgen-java targets plugin.wasm --wit wit/ --world plugin"})
final class TargetsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "a component, or - for standard input")
  private String file = "";

  @Option(
      names = "--wit",
      required = true,
      paramLabel = "PATH",
      description =
          "a WIT file, a directory with the WIT files of a package (and its deps folder), a package in binary form, or"
              + " another component")
  private String wit = "";

  @Option(
      names = {"--world", "-w"},
      paramLabel = "WORLD",
      description =
          "the world: its name or, in another package, its path; by default the only one of the package")
  private @Nullable String world;

  @Mixin private WitOptions options = new WitOptions();

  @Mixin private FormatOption format = new FormatOption();

  @Override
  public Integer call() {
    return format.run(Objects.requireNonNull(spec).commandLine(), file, this::check);
  }

  private int check(Report report) {
    ParseResult parsed = Inputs.parse(List.of(wit), options.parsing());
    report.warnings(parsed.warnings());
    World selected =
        world == null
            ? WorldSelection.select(parsed.resolution())
            : WorldSelection.select(parsed.resolution(), world);
    byte[] component = Inputs.bytes(file);
    switch (BinaryKind.of(component)) {
      case CORE_MODULE ->
          throw new InputException(
              file + " is a core module; make a component from it first, with `new`");
      case NONE -> throw new InputException(file + " is not a WebAssembly binary");
      case COMPONENT, UNKNOWN -> {}
    }
    List<Difference> differences = TargetCheck.differences(component, selected);
    if (differences.isEmpty()) {
      return 0;
    }
    if (report.isJson()) {
      differences.forEach(difference -> report.add(finding(difference)));
      return 1;
    }
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println("error: " + file + " does not conform to the world " + selected + ":");
    differences.forEach(difference -> err.println("  " + difference));
    err.flush();
    return 1;
  }

  private Finding finding(Difference difference) {
    String kind = difference.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Finding.error(kind, difference.toString()).at(new Place.WholeFile(file));
  }
}
