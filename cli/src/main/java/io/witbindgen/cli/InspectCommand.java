package io.witbindgen.cli;

import io.witbindgen.component.print.TreePrinter;
import io.witbindgen.component.print.WatPrinter;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
      "A core module is shown with the types of its imports and exports."
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
      paramLabel = "FILE",
      description = "a component or a core module, or - for standard input")
  private String file = "";

  @Override
  public Integer call() {
    byte[] bytes = Inputs.bytes(file);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(wat ? WatPrinter.print(bytes) : TreePrinter.print(bytes));
    out.flush();
    return 0;
  }
}
