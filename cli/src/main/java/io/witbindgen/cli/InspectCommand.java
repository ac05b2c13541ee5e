package io.witbindgen.cli;

import io.witbindgen.cli.files.Inputs;
import io.witbindgen.cli.files.OutputOption;
import io.witbindgen.cli.terminal.Terminal;
import io.witbindgen.component.print.TreePrinter;
import io.witbindgen.component.print.WatPrinter;
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

/** Shows the contents of a component. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Shows what a component imports and exports, what it is made of, and who made it.",
      "A core module is shown with the types of its imports and exports. Of several files, each comes after its name."
    },
    footer = {
      "",
      "Examples:",
      "  wit-bindgen-java inspect processor.wasm",
      "  wit-bindgen-java inspect --wat processor.wasm > processor.wat"
    })
final class InspectCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--wat",
      description =
          "print the text format, valid or not; the code of core modules is left out and counted")
  private boolean wat;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "a component or a core module, or - for standard input")
  private List<String> files = List.of();

  @Mixin private final OutputOption output;

  InspectCommand(Terminal terminal) {
    this.output = new OutputOption(terminal);
  }

  @Override
  public Integer call() {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    StringBuilder all = new StringBuilder();
    int exitCode = 0;
    for (String file : files) {
      try {
        String text = print(Inputs.bytes(file));
        all.append(all.length() == 0 ? "" : "\n").append(title(file)).append(text);
      } catch (RuntimeException e) {
        exitCode = Math.max(exitCode, Failures.report(e, file, err));
      }
    }
    output.write(all.toString());
    return exitCode;
  }

  private String print(byte[] bytes) {
    return wat ? WatPrinter.print(bytes) : TreePrinter.print(bytes);
  }

  /** The name of the file, where there are several. */
  private String title(String file) {
    return files.size() == 1 ? "" : (wat ? ";; " : "") + file + ":\n";
  }
}
