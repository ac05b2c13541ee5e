package io.witbindgen.cli;

import io.witbindgen.bindgen.BindgenOptions;
import io.witbindgen.bindgen.BindingsGenerator;
import io.witbindgen.bindgen.GeneratedFile;
import io.witbindgen.bindgen.OwnDirectory;
import io.witbindgen.bindgen.output.Comparison;
import io.witbindgen.bindgen.output.Difference;
import io.witbindgen.bindgen.output.OutputDirectory;
import io.witbindgen.bridge.decode.WitInput;
import io.witbindgen.cli.files.InputException;
import io.witbindgen.cli.files.Inputs;
import io.witbindgen.cli.files.OutputFile;
import io.witbindgen.cli.terminal.Colours;
import io.witbindgen.cli.terminal.PaintedWriter;
import io.witbindgen.cli.terminal.Terminal;
import io.witbindgen.cli.usage.CommandNames;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.model.ScopeId;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The main job: WIT in, typed Java out. */
@Command(
    name = "wit-bindgen-java",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Generates typed Java bindings from WIT, the interface language of WebAssembly components, or from a component.",
    footer = {
      "",
      "Files that do not change are not touched. Files that were generated into the package's directory and"
          + " would not be any more are removed.",
      "",
      "Exit codes: 0 success, 1 errors in the input or a difference found by --check, 2 wrong usage.",
      "",
      "Example:",
      "  wit-bindgen-java --out src/main/java --package com.acme example.wit"
    })
final class GenerateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*", // for the sake of subcommands, which this command is the parent of
      paramLabel = "PATH",
      description =
          "a WIT file, a directory with the WIT files of a package (and its deps folder), a package in binary form, a"
              + " component, or - for standard input; the first is what to generate for, others are packages that it uses")
  private List<String> paths = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "generated",
      description = "where the Java sources go; default: ${DEFAULT-VALUE}")
  private Path out = Path.of("generated");

  @Option(
      names = "--package",
      paramLabel = "BASE",
      defaultValue = "",
      description = "a Java package that contains those made from WIT names; default: none")
  private String basePackage = "";

  @Option(
      names = "--world",
      paramLabel = "NAME",
      description = "the world to generate for; default: all worlds of the package")
  private @Nullable String world;

  @Option(
      names = "--with",
      paramLabel = "ID=JAVA",
      description =
          "what is there already and not generated: a Java package, interface or type for a WIT id, such as"
              + " wasi:io=com.acme.wasi.io; can be repeated")
  private Map<String, String> with = Map.of();

  @Option(
      names = "--shared",
      description =
          "other bindings may be built on these, by their --with: more classes are public")
  private boolean shared;

  @Option(
      names = "--stubs",
      description =
          "add a class for each world that implements what it imports, for you to go on with; never overwritten")
  private boolean stubs;

  @Option(
      names = "--check",
      description =
          "write nothing; print how the files in DIR differ from what would be generated, and exit with 1 if they do")
  private boolean check;

  @Mixin private WitOptions witOptions = new WitOptions();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      converter = Colours.Converter.class,
      scope = ScopeType.INHERIT,
      description =
          "colours: auto, always or never; default: auto, which is on a terminal, unless NO_COLOR is set")
  @SuppressWarnings("unused") // Terminal reads it, before the arguments are parsed.
  private Colours colours = Colours.AUTO;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "print the Java stack trace of an error")
  boolean stacktrace;

  private final Terminal terminal;

  GenerateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (paths.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "give what to generate bindings for: a WIT file, a directory of such, or a component");
    }
    requirePath(paths.get(0));
    if (out.toString().equals(OutputFile.STANDARD_OUTPUT)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "bindings are several files: name a directory with -o, such as ./- for one called -");
    }
    ScopeId.WorldId world = WitInput.worldNamedAfter(Path.of(paths.get(0)));
    ParseResult parsed = Inputs.parse(paths, witOptions.parsing(), world);
    printer(false).print(DiagnosticRenderer.render(parsed.warnings()));
    printer(false).flush();
    BindgenOptions options = options();
    List<GeneratedFile> files = generate(parsed, options);
    OwnDirectory own = OwnDirectory.of(parsed.resolution(), options);
    return check ? check(files, own) : write(files, own);
  }

  /** A word that is not a file may have been meant as a command. */
  private void requirePath(String word) {
    if (CommandNames.isPossible(word) && !Files.exists(Path.of(word))) {
      CommandLine line = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(line, CommandNames.neitherFileNorCommand(line, word));
    }
  }

  private int write(List<GeneratedFile> files, OwnDirectory own) {
    Comparison before = OutputDirectory.write(out, files, own);
    PrintWriter stdout = printer(true);
    files.forEach(file -> stdout.println(out.resolve(file.path())));
    stdout.flush();
    PrintWriter stderr = printer(false);
    before.files(Difference.Kind.STALE).forEach(path -> stderr.println("removed: " + path));
    stderr.flush();
    return 0;
  }

  private int check(List<GeneratedFile> files, OwnDirectory own) {
    Comparison comparison = Comparison.of(out, files, own);
    printer(true).print(PaintedWriter.difference(comparison.report(), terminal.out()));
    printer(true).flush();
    if (comparison.isEmpty()) {
      return 0;
    }
    throw new InputException(
        out
            + " is not what would be generated ("
            + comparison.summary()
            + "); run the same command without --check");
  }

  private BindgenOptions options() {
    try {
      return new BindgenOptions(basePackage, Optional.ofNullable(world), with, shared, stubs);
    } catch (IllegalArgumentException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }

  private List<GeneratedFile> generate(ParseResult parsed, BindgenOptions options) {
    List<Diagnostic> notes = new ArrayList<>();
    try {
      return BindingsGenerator.generate(parsed.resolution(), options, notes::add);
    } catch (IllegalArgumentException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    } finally {
      printer(false).print(DiagnosticRenderer.render(notes));
      printer(false).flush();
    }
  }

  private PrintWriter printer(boolean standardOutput) {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return standardOutput ? spec.commandLine().getOut() : spec.commandLine().getErr();
  }
}
