package io.witbindgen.cli;

import io.witbindgen.cli.files.Inputs;
import io.witbindgen.cli.files.OutputOption;
import io.witbindgen.cli.terminal.Terminal;
import io.witbindgen.compose.graph.ComponentPackage;
import io.witbindgen.compose.graph.Plugging;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills the imports of a component with the exports of others. */
@Command(
    name = "plug",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Fills the imports of a component with the exports of other components, and makes one component from them all.",
      "An import is filled by an export of the same name, or of a compatible version. Imports that nothing fills are"
          + " imports of the new component; its exports are those of the socket, and the interfaces of plugs whose types these mention."
    },
    footer = {
      "",
      "Example:",
      "  wit-bindgen-java plug consumer.wasm --plug provider.wasm -o composed.wasm"
    })
final class PlugCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SOCKET",
      description = "the component whose imports are filled, or - for standard input")
  private String socket = "";

  @Option(
      names = "--plug",
      required = true,
      paramLabel = "FILE",
      description = "a component whose exports fill imports of the socket")
  private List<String> plugs = List.of();

  @Mixin private final OutputOption output;

  PlugCommand(Terminal terminal) {
    this.output = new OutputOption(terminal);
  }

  @Override
  public Integer call() {
    output.make(
        "plugging " + Inputs.shortName(socket),
        () -> Plugging.plug(read(socket), plugs.stream().map(PlugCommand::read).toList()).encode());
    return 0;
  }

  private static ComponentPackage read(String file) {
    return ComponentPackage.decode(file, Optional.empty(), Inputs.bytes(file));
  }
}
