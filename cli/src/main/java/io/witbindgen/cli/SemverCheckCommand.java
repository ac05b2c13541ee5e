package io.witbindgen.cli;

import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.cli.files.InputException;
import io.witbindgen.cli.files.Inputs;
import io.witbindgen.compose.conform.SemverCheck;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.diagnostic.Severity;
import io.witbindgen.wit.json.Finding;
import io.witbindgen.wit.json.Place;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether a world is a compatible successor of another. */
@Command(
    name = "semver-check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Tells whether a world is a compatible successor of another: whether each component that was made for the earlier"
          + " world also conforms to the later one.",
      "Each difference is printed, with whether it breaks components that import the item or components that export it."
          + " The exit code is 1 if anything breaks."
    },
    footer = {
      "",
      "Examples:",
      "  wit-bindgen-java semver-check --prev wit-1.0/ wit-1.1/",
      "  wit-bindgen-java semver-check --prev plugin-v1 --new plugin-v2 wit/"
    })
final class SemverCheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "NEW",
      description =
          "the later package: a WIT file, a directory with the WIT files of a package (and its deps folder), a package in"
              + " binary form, or a component")
  private String later = "";

  @Option(
      names = "--prev",
      required = true,
      paramLabel = "OLD",
      description = "the earlier package, likewise; or the name of the earlier world in NEW")
  private String earlier = "";

  @Option(
      names = "--new",
      paramLabel = "WORLD",
      description = "the name of the later world, if OLD is the name of a world")
  private @Nullable String laterWorld;

  @Option(
      names = {"--world", "-w"},
      paramLabel = "WORLD",
      description =
          "the world, if OLD is a package; by default each world of OLD is compared with that of the same name in NEW,"
              + " or the only one with the only one")
  private @Nullable String world;

  @Mixin private WitOptions options = new WitOptions();

  @Mixin private FormatOption format = new FormatOption();

  @Override
  public Integer call() {
    return format.run(Objects.requireNonNull(spec).commandLine(), later, this::check);
  }

  private int check(Report report) {
    Resolution next = parse(later, report);
    if (laterWorld != null) {
      World after = WorldSelection.select(next, laterWorld);
      return check(WorldSelection.select(next, earlier), after, report);
    }
    if (!Files.exists(Path.of(earlier))) {
      InputException failure =
          new InputException(
              "cannot read "
                  + earlier
                  + ": no such file; if it is the name of a world, name the later one with --new");
      return report.failure(failure, earlier);
    }
    Resolution previous = parse(earlier, report);
    if (world != null || (hasOneWorld(previous) && hasOneWorld(next))) {
      return check(select(previous), select(next), report);
    }
    return checkAll(previous.root(), next.root(), report);
  }

  private static boolean hasOneWorld(Resolution resolution) {
    return resolution.root().worlds().size() == 1;
  }

  /** Compares every world of a package with that of the same name in the other. */
  private int checkAll(WitPackage previous, WitPackage next, Report report) {
    if (previous.worlds().isEmpty()) {
      throw new InputException("package " + previous + " has no world to compare with");
    }
    int exitCode = 0;
    for (World before : previous.worlds()) {
      Optional<World> after = next.worldNamed(before.name());
      if (after.isPresent()) {
        exitCode = Math.max(exitCode, check(before, after.get(), report));
      } else {
        gone(before + " is gone: package " + next + " has no such world", report);
        exitCode = 1;
      }
    }
    return exitCode;
  }

  private void gone(String message, Report report) {
    if (report.isJson()) {
      report.add(Finding.error("world-gone", message).at(new Place.WholeFile(later)));
    } else {
      err().println("error: " + message);
      err().flush();
    }
  }

  private int check(World before, World after, Report report) {
    if (before.id().equals(ComponentWit.ROOT) != after.id().equals(ComponentWit.ROOT)) {
      throw new InputException(
          "one of the two is a component, whose world has no history; whether it conforms to a world is what"
              + " `targets` tells");
    }
    List<SemverCheck.Change> changes = SemverCheck.changes(before, after);
    boolean isCompatible = SemverCheck.isCompatible(changes);
    if (report.isJson()) {
      changes.forEach(change -> report.add(finding(change)));
      return isCompatible ? 0 : 1;
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (!isCompatible) {
      err().println("error: " + after + " is not a compatible successor of " + before + ":");
    } else if (!changes.isEmpty()) {
      out.println(after + " is a compatible successor of " + before + ":");
    }
    changes.forEach(change -> (isCompatible ? out : err()).println("  " + change));
    out.flush();
    err().flush();
    return isCompatible ? 0 : 1;
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }

  private World select(Resolution resolution) {
    return world == null
        ? WorldSelection.select(resolution)
        : WorldSelection.select(resolution, world);
  }

  /** A change that breaks nothing is a warning: it is worth to know, and lets the check pass. */
  private Finding finding(SemverCheck.Change change) {
    String kind = change.effect().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Severity severity =
        change.effect() == SemverCheck.Effect.COMPATIBLE ? Severity.WARNING : Severity.ERROR;
    return new Finding(
        severity,
        kind,
        change.description(),
        Optional.of(new Place.WholeFile(later)),
        List.of(),
        List.of());
  }

  private Resolution parse(String path, Report report) {
    ParseResult parsed = Inputs.parse(List.of(path), options.parsing());
    report.warnings(parsed.warnings());
    return parsed.resolution();
  }
}
