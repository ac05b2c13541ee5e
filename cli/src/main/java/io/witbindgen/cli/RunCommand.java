package io.witbindgen.cli;

import io.witbindgen.cli.files.InputException;
import io.witbindgen.cli.files.Inputs;
import io.witbindgen.cli.terminal.Progress;
import io.witbindgen.cli.terminal.Terminal;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentInstance;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.Imports;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.engine.ClassCache;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.wave.WaveCall;
import io.witbindgen.runtime.wave.WavePrinter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Calls one export of a component. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Calls an export of a component and prints its result; arguments and result are written in WAVE.",
    footer = {
      "",
      "Example:",
      "  wit-bindgen-java run --invoke 'process({id: \"a\", values: [1]})' processor.wasm"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--invoke",
      required = true,
      paramLabel = "CALL",
      description =
          "a function and its arguments: name(value, …). A function of an instance is instance#name; the instance can be"
              + " left out where only one has the function")
  private String call = "";

  @Option(
      names = "--trap-unknown-imports",
      description = "imports exist, and trap when they are called")
  private boolean trapUnknownImports;

  @Option(names = "--interpret", description = "interpret core code; the default is to compile it")
  private boolean interpret;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "keep compiled core modules in this directory, which nobody else should be able to write to; the next start is"
              + " much faster")
  private @Nullable Path cache;

  @Parameters(paramLabel = "FILE", description = "a component, or - for standard input")
  private String file = "";

  private final Terminal terminal;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ComponentOptions options = options();
    WaveCall wanted = WaveCall.of(call);
    byte[] bytes = Inputs.bytes(file);
    Callee callee = check(bytes, wanted, options);
    try (ComponentInstance instance = instantiate(bytes, options)) {
      GuestFunction function = callee.in(instance);
      Object result = call(function, wanted.arguments(function.type()));
      PrintWriter out = line().getOut();
      function
          .type()
          .result()
          .ifPresent(type -> out.println(WavePrinter.print(type, Objects.requireNonNull(result))));
      out.flush();
      return 0;
    }
  }

  /**
   * Whatever the component's type tells: that the function exists and takes these arguments, and
   * that the imports are there. To compile a large component takes a minute, this a moment.
   */
  private Callee check(byte[] bytes, WaveCall wanted, ComponentOptions options) {
    ValidatedComponent typed = typed(bytes, options);
    Callee callee = Callee.find(typed.exports(), wanted.name());
    wanted.arguments(callee.type());
    List<String> missing = MissingImports.of(typed.imports());
    if (!trapUnknownImports && !missing.isEmpty()) {
      throw new InputException(
          "the component imports what `run` does not provide:\n  "
              + String.join("\n  ", missing)
              + "\nhelp: with --trap-unknown-imports they exist, and trap when they are called");
    }
    return callee;
  }

  private ValidatedComponent typed(byte[] bytes, ComponentOptions options) {
    try {
      return ComponentValidator.validate(
          ComponentDecoder.decode(bytes),
          new ValidationOptions(options.features(), Optional.empty()));
    } catch (MalformedComponentException | InvalidComponentException e) {
      throw new InputException(file + ": " + e.getMessage());
    }
  }

  private ComponentInstance instantiate(byte[] bytes, ComponentOptions options) {
    return Progress.during(
        terminal,
        line().getErr(),
        "compiling " + Inputs.shortName(file),
        () -> {
          Component component = Component.load(bytes, options);
          return component.instantiate(
              trapUnknownImports ? Imports.trapping(component) : Imports.none());
        });
  }

  private @Nullable Object call(GuestFunction function, List<Object> arguments) {
    return Progress.during(
        terminal, line().getErr(), "running " + function, () -> function.call(arguments.toArray()));
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private ComponentOptions options() {
    return ComponentOptions.DEFAULT
        .withClassCache(cache == null ? ClassCache.NONE : ClassCache.directory(cache))
        .withMode(interpret ? EngineMode.INTERPRETED : EngineMode.COMPILED)
        .withLimits(limits.limits(line()));
  }
}
