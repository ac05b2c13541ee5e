package io.witbindgen.cli;

import io.witbindgen.cli.files.InputException;
import io.witbindgen.cli.wast.Expectation;
import io.witbindgen.cli.wast.Outcome;
import io.witbindgen.cli.wast.Script;
import io.witbindgen.cli.wast.ScriptRunner;
import io.witbindgen.runtime.engine.EngineMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs converted test scripts. */
@Command(
    name = "wast",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Runs test scripts of the Component Model: JSON files with commands, and a binary for each component in them.",
      "Prints each command that fails or has to be skipped, then the counts; the exit code is 1 if any failed."
    },
    footer = {"", "Example:", "  wit-bindgen-java wast conformance/wast/component-model"})
final class WastCommand implements Callable<Integer> {
  private static final String SCRIPT = ".json";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "a script, or a directory in which all are run")
  private List<Path> paths = List.of();

  @Option(names = "--interpret", description = "interpret core code; the default is to compile it")
  private boolean interpret;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Map<Outcome.Verdict, Integer> counts = new EnumMap<>(Outcome.Verdict.class);
    for (Path path : paths) {
      List<Path> files = files(path);
      boolean found = false;
      for (Path file : files) {
        Optional<Script> script = Script.read(file);
        script.ifPresent(s -> run(s, counts, out));
        found |= script.isPresent();
      }
      if (!found) {
        throw new InputException("there is no test script in " + path);
      }
    }
    int failed = counts.getOrDefault(Outcome.Verdict.FAILED, 0);
    out.printf(
        "%d passed, %d failed, %d skipped%n",
        counts.getOrDefault(Outcome.Verdict.PASSED, 0),
        failed,
        counts.getOrDefault(Outcome.Verdict.SKIPPED, 0));
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private void run(Script script, Map<Outcome.Verdict, Integer> counts, PrintWriter out) {
    EngineMode mode = interpret ? EngineMode.INTERPRETED : EngineMode.COMPILED;
    for (Outcome outcome : ScriptRunner.run(script, mode, Expectation.ANY)) {
      counts.merge(outcome.verdict(), 1, Integer::sum);
      String place = script.text() + ":" + outcome.line() + ": ";
      String reason = outcome.reason().replaceAll("\\R\\s*", "; ");
      switch (outcome.verdict()) {
        case PASSED -> {}
        case FAILED -> out.println(place + reason);
        case SKIPPED -> out.println(place + "skipped: " + reason);
      }
    }
    out.flush();
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return new ArrayList<>(
          walk.filter(file -> file.toString().endsWith(SCRIPT)).sorted().toList());
    } catch (IOException | UncheckedIOException e) {
      throw new InputException("cannot read " + path + ": " + e.getMessage());
    }
  }
}
