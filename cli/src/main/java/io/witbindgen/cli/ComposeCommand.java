package io.witbindgen.cli;

import io.witbindgen.cli.files.Inputs;
import io.witbindgen.cli.files.OutputOption;
import io.witbindgen.cli.files.WitFiles;
import io.witbindgen.cli.terminal.Terminal;
import io.witbindgen.compose.graph.Dependencies;
import io.witbindgen.compose.wac.PackageArgument;
import io.witbindgen.compose.wac.PackageFolder;
import io.witbindgen.compose.wac.Wac;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a component from others, as a WAC file describes it. */
@Command(
    name = "compose",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Makes a component from other components, as a file in the language WAC describes it.",
      "Package a:b is looked for as a/b.wasm, a/b.wit or a directory a/b of WIT files in the folder for packages, and"
          + " a:b@1.0.0 as a/b/1.0.0.wasm and so on."
    },
    footer = {
      "",
      "Example:",
      "  wit-bindgen-java compose app.wac --dep my:calc=calc.wasm -o app.wasm"
    })
final class ComposeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the WAC file, or - for standard input")
  private String file = "";

  @Option(
      names = "--dep",
      paramLabel = "PACKAGE=PATH",
      description =
          "the path of a package: a component, a package in binary form, a WIT file or a directory of WIT files; used for"
              + " mentions of it without a version")
  private List<String> given = List.of();

  @Option(
      names = "--deps-dir",
      paramLabel = "DIR",
      description = "the folder for packages; deps unless said otherwise")
  private Path folder = Path.of("deps");

  @Option(
      names = "--import-dependencies",
      description = "import the components that are instantiated instead of putting them inside")
  private boolean importDependencies;

  @Mixin private final OutputOption output;

  ComposeCommand(Terminal terminal) {
    this.output = new OutputOption(terminal);
  }

  @Override
  public Integer call() {
    output.make("composing " + Inputs.shortName(file), this::compose);
    return 0;
  }

  private byte[] compose() {
    boolean standardInput = file.equals(Inputs.STANDARD_INPUT);
    String text = standardInput ? Inputs.standardInput() : WitFiles.read(Path.of(file));
    return Wac.compose(
        standardInput ? "<stdin>" : file,
        text,
        new PackageFolder(folder, given()),
        importDependencies ? Dependencies.IMPORTED : Dependencies.EMBEDDED);
  }

  private Map<String, Path> given() {
    Map<String, Path> paths = new HashMap<>();
    for (String each : given) {
      PackageArgument argument =
          PackageArgument.of(each)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          Objects.requireNonNull(spec).commandLine(),
                          "--dep "
                              + each
                              + ": expected PACKAGE=PATH, such as my:provider=provider.wasm"));
      paths.put(argument.name(), Path.of(argument.path()));
    }
    return paths;
  }
}
