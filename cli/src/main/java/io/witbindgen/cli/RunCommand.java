package io.witbindgen.cli;

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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "  wit-bindgen-java run --invoke 'process({id: \"a\", values: [1, 2.5]})' processor.wasm"
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

  @Parameters(paramLabel = "FILE", description = "a component")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    WaveCall wanted = WaveCall.of(call);
    Component component = Component.load(Inputs.bytes(file.toString()), options());
    Imports imports = trapUnknownImports ? Imports.trapping(component) : Imports.none();
    try (ComponentInstance instance = component.instantiate(imports)) {
      GuestFunction function = find(instance, wanted.name());
      Object result = function.call(wanted.arguments(function.type()).toArray());
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      function
          .type()
          .result()
          .ifPresent(type -> out.println(WavePrinter.print(type, Objects.requireNonNull(result))));
      out.flush();
      return 0;
    }
  }

  private ComponentOptions options() {
    return ComponentOptions.DEFAULT
        .withClassCache(cache == null ? ClassCache.NONE : ClassCache.directory(cache))
        .withMode(interpret ? EngineMode.INTERPRETED : EngineMode.COMPILED)
        .withLimits(limits.limits(Objects.requireNonNull(spec).commandLine()));
  }

  private static GuestFunction find(ComponentInstance instance, String name) {
    List<String> all = instance.exportedFunctions();
    List<String> found = all.stream().filter(f -> f.equals(name)).toList();
    if (found.isEmpty()) {
      found = all.stream().filter(f -> f.endsWith("#" + name)).toList();
    }
    if (found.size() != 1) {
      throw new InputException(
          found.isEmpty()
              ? "the component exports no function `" + name + "`; it exports " + all
              : "`" + name + "` could be any of " + found + "; write one of these");
    }
    String qualified = found.get(0);
    int at = qualified.indexOf('#');
    return at < 0
        ? instance.function(qualified)
        : instance.function(qualified.substring(0, at), qualified.substring(at + 1));
  }
}
