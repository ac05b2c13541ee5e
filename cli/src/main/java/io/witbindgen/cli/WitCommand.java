package io.witbindgen.cli;

import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.cli.files.Inputs;
import io.witbindgen.cli.files.OutputFile;
import io.witbindgen.cli.files.OutputOption;
import io.witbindgen.cli.terminal.Terminal;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.componentize.merge.ResolutionMerge;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.WitDirectory;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.json.WitJson;
import io.witbindgen.wit.model.Resolution;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows WIT in its resolved form. */
@Command(
    name = "wit",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Prints packages as they are resolved: names bound, includes expanded, closed gates gone.",
      "The package of the first PATH comes first, those it uses follow. The world of a component is root:component/root."
    },
    footer = {
      "",
      "Examples:",
      "  wit-bindgen-java wit --json wit/",
      "  wit-bindgen-java wit plugin.wasm --out-dir wit/",
      "  wit-bindgen-java wit --merge plugin-a.wasm plugin-b.wasm"
    })
final class WitCommand implements Callable<Integer> {
  private static final ValidationOptions ALL_FEATURES =
      new ValidationOptions(EnumSet.allOf(Feature.class), Optional.empty());

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "a WIT file, a directory with the WIT files of a package (and its deps folder), a package in binary form, a"
              + " component, a core module made for a world, or - for standard input")
  private List<String> paths = List.of();

  @Option(names = "--json", description = "print the packages as JSON, for other tools")
  private boolean json;

  @Option(
      names = "--wasm",
      paramLabel = "FILE",
      description =
          "print nothing, and write the package of the first PATH in binary form; - is standard output")
  private @Nullable String encoding;

  @Option(
      names = "--out-dir",
      paramLabel = "DIR",
      description =
          "write a directory of WIT files: the package of the first PATH, and those it uses in its deps folder; print the"
              + " names of the files")
  private @Nullable Path directory;

  @Option(
      names = "--merge",
      description =
          "resolve each PATH alone, and print all of their packages: one that several of them have a part of is put"
              + " together, unless the parts contradict each other")
  private boolean merge;

  @Mixin private final OutputOption output;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private WitOptions options = new WitOptions();

  WitCommand(Terminal terminal) {
    this.output = new OutputOption(terminal);
  }

  @Override
  public Integer call() {
    if (Stream.of(json, encoding != null, directory != null).filter(given -> given).count() > 1) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "only one of --json, --wasm and --out-dir can be given");
    }
    if (output.isFile() && (encoding != null || directory != null)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "-o cannot be given with --wasm or --out-dir, which name the output themselves");
    }
    if (encoding != null) {
      output.expectBinary(encoding);
    }
    return format.runBeside(Objects.requireNonNull(spec).commandLine(), paths.get(0), this::print);
  }

  private int print(Report report) {
    Resolution resolution = merge ? merged(report) : parse(paths, report);
    if (encoding != null) {
      byte[] encoded = WitEncoding.encode(resolution);
      // Some valid WIT breaks a rule of components.
      ComponentValidator.validate(ComponentDecoder.decode(encoded), ALL_FEATURES);
      OutputFile.write(encoding, encoded);
      return 0;
    }
    if (directory != null) {
      write(directory, resolution, Objects.requireNonNull(spec).commandLine().getOut());
      return 0;
    }
    output.write(json ? WitJson.print(resolution) : WitPrinter.print(resolution));
    return 0;
  }

  private Resolution merged(Report report) {
    Resolution all = parse(paths.subList(0, 1), report);
    for (String path : paths.subList(1, paths.size())) {
      all = ResolutionMerge.merge(all, parse(List.of(path), report));
    }
    return all;
  }

  private Resolution parse(List<String> together, Report report) {
    ParseResult parsed = Inputs.parse(together, options.parsing());
    report.warnings(parsed.warnings());
    return parsed.resolution();
  }

  private static void write(Path directory, Resolution resolution, PrintWriter out) {
    WitDirectory.files(resolution)
        .forEach(
            (name, text) -> {
              Path file = directory.resolve(name);
              OutputFile.write(file, text.getBytes(StandardCharsets.UTF_8));
              out.println(file);
            });
    out.flush();
  }
}
