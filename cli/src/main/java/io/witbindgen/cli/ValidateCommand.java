package io.witbindgen.cli;

import io.witbindgen.basics.names.NearNames;
import io.witbindgen.cli.files.Inputs;
import io.witbindgen.cli.terminal.Progress;
import io.witbindgen.cli.terminal.Terminal;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.CoreModules;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.diagnostic.Diagnostic;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports whether files are valid. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Validates components, core modules and WIT packages.",
      "Nothing is printed for what is valid; for each other file, one message says what is wrong, where in its"
          + " structure, and at which byte or line. The exit code is 1 if any file is not valid."
    },
    footer = {"", "Example:", "  wit-bindgen-java validate plugin.wasm wit/"})
final class ValidateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "a component, a core module, a WIT file, a directory with the WIT files of a package (and its deps folder),"
              + " or - for standard input")
  private List<String> files = List.of();

  @Option(
      names = "--enable",
      split = ",",
      hideParamSyntax = true,
      paramLabel = "FEATURE",
      description =
          "gated features of the binary format to accept beside the stable ones, or `all`: ${COMPLETION-CANDIDATES}",
      completionCandidates = FeatureNames.class)
  private List<String> enabled = List.of();

  @Option(
      names = "--disable",
      split = ",",
      hideParamSyntax = true,
      paramLabel = "FEATURE",
      description = "gated features to refuse although they are stable")
  private List<String> disabled = List.of();

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private WitOptions witOptions = new WitOptions();

  /** The names of the gated features, for the help text. */
  static final class FeatureNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    FeatureNames() {
      super(Arrays.stream(Feature.values()).map(Feature::toString).toList());
    }
  }

  private final Terminal terminal;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ComponentOptions options = ComponentOptions.DEFAULT.withFeatures(features());
    return format.run(
        Objects.requireNonNull(spec).commandLine(),
        files.get(0),
        report -> {
          int exitCode = 0;
          for (String file : files) {
            exitCode = Math.max(exitCode, validate(file, options, report));
          }
          return exitCode;
        });
  }

  private int validate(String file, ComponentOptions options, Report report) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try {
      List<Diagnostic> warnings =
          Progress.during(
              terminal, err, "validating " + Inputs.shortName(file), () -> validate(file, options));
      if (report.isJson()) {
        report.warnings(warnings);
      }
      return 0;
    } catch (RuntimeException e) {
      return report.failure(e, file);
    }
  }

  /** Validates a file; returns the warnings about WIT. */
  private List<Diagnostic> validate(String file, ComponentOptions options) {
    boolean standardInput = file.equals(Inputs.STANDARD_INPUT);
    byte[] binary = standardInput ? Inputs.standardInputBytes() : Inputs.binary(file);
    switch (BinaryKind.of(binary)) {
      case NONE -> {
        ParseOptions parsing = witOptions.parsing();
        return standardInput
            ? Inputs.parse(binary, parsing).warnings()
            : Inputs.parse(List.of(file), parsing).warnings();
      }
      case CORE_MODULE -> CoreModules.validate(binary);
      case COMPONENT, UNKNOWN -> Component.validate(binary, options);
    }
    return List.of();
  }

  private Set<Feature> features() {
    Set<Feature> features = EnumSet.copyOf(Feature.stable());
    enabled.forEach(name -> features.addAll(named(name, "--enable")));
    disabled.forEach(name -> features.removeAll(named(name, "--disable")));
    return features;
  }

  private Set<Feature> named(String name, String option) {
    if (name.equals("all")) {
      return EnumSet.allOf(Feature.class);
    }
    for (Feature feature : Feature.values()) {
      if (feature.toString().equals(name)) {
        return Set.of(feature);
      }
    }
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        option
            + ": there is no feature `"
            + name
            + "`"
            + NearNames.hint(name, new FeatureNames()).orElse("")
            + "; there are "
            + new FeatureNames());
  }
}
