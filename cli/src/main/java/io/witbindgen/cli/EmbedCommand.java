package io.witbindgen.cli;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.cli.files.InputException;
import io.witbindgen.cli.files.Inputs;
import io.witbindgen.cli.files.OutputOption;
import io.witbindgen.cli.terminal.Terminal;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.componentize.embed.DummyModule;
import io.witbindgen.componentize.embed.Embedding;
import io.witbindgen.componentize.embed.ModuleStyle;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.model.World;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes a world into a core module. */
@Command(
    name = "embed",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Writes into a core module which world it was made for, so that `new` can make a component from it.",
      "Compilers that know of components do this themselves; the command is for those that do not."
    },
    footer = {
      "",
      "Example:",
      "  wit-bindgen-java embed wit/ plugin.core.wasm --world plugin -o plugin.embedded.wasm"
    })
final class EmbedCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "WIT",
      description =
          "a WIT file, a directory with the WIT files of a package (and its deps folder), or a package in binary form")
  private String wit = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CORE",
      description =
          "the core module, or - for standard input; not given with --dummy and --only-custom")
  private @Nullable String module;

  @Option(
      names = {"--world", "-w"},
      paramLabel = "WORLD",
      description =
          "the world: its name or, in another package, its path; by default the only one of the package")
  private @Nullable String world;

  @Mixin private final OutputOption output;

  @Option(
      names = "--encoding",
      paramLabel = "ENCODING",
      defaultValue = "utf8",
      converter = EncodingConverter.class,
      completionCandidates = EncodingNames.class,
      description = "how the module encodes strings: utf8, utf16 or compact-utf16 (default: utf8)")
  private StringEncoding encoding = StringEncoding.UTF8;

  @Option(
      names = "--dummy",
      description =
          "make the core module as well: every import and export that one can have, with functions that trap")
  private boolean dummy;

  @Option(
      names = "--dummy-names",
      paramLabel = "SCHEME",
      converter = SchemeConverter.class,
      description =
          "like --dummy, with the names of this scheme: standard32 (that of --dummy) or legacy")
  private @Nullable Scheme scheme;

  @Option(
      names = "--async-callback",
      description = "with --dummy-names legacy: asynchronous functions have a callback")
  private boolean callback;

  @Option(
      names = "--async-stackful",
      description = "with --dummy-names legacy: asynchronous functions block and keep their stack")
  private boolean stackful;

  @Option(names = "--only-custom", description = "write only what would be embedded")
  private boolean onlyCustom;

  @Mixin private WitOptions options = new WitOptions();

  EmbedCommand(Terminal terminal) {
    this.output = new OutputOption(terminal);
  }

  /** The two naming schemes. */
  enum Scheme {
    STANDARD32,
    LEGACY
  }

  /** Reads the name of a scheme. */
  static final class SchemeConverter implements ITypeConverter<Scheme> {
    @Override
    public Scheme convert(String value) {
      return switch (value) {
        case "standard32" -> Scheme.STANDARD32;
        case "legacy" -> Scheme.LEGACY;
        default -> throw new TypeConversionException("expected standard32 or legacy");
      };
    }
  }

  /** The names of the encodings, for the completion of the option. */
  static final class EncodingNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    EncodingNames() {
      super(List.of("utf8", "utf16", "compact-utf16"));
    }
  }

  /** Reads the name of an encoding. */
  static final class EncodingConverter implements ITypeConverter<StringEncoding> {
    @Override
    public StringEncoding convert(String value) {
      return StringEncoding.ofWord(value.toLowerCase(Locale.ROOT))
          .orElseThrow(() -> new TypeConversionException("expected " + StringEncoding.WORDS));
    }
  }

  @Override
  public Integer call() {
    List<String> modes = new ArrayList<>();
    if (module != null) {
      modes.add("CORE");
    }
    if (dummy) {
      modes.add("--dummy");
    }
    if (scheme != null) {
      modes.add("--dummy-names");
    }
    if (onlyCustom) {
      modes.add("--only-custom");
    }
    if (modes.size() != 1) {
      throw usage(
          modes.isEmpty()
              ? "give a core module, --dummy, --dummy-names or --only-custom"
              : String.join(" and ", modes) + " cannot be given together");
    }
    ModuleStyle style = style();
    output.expectBinary();
    ParseResult parsed = Inputs.parse(List.of(wit), options.parsing());
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.print(DiagnosticRenderer.render(parsed.warnings()));
    err.flush();
    World selected =
        world == null
            ? WorldSelection.select(parsed.resolution())
            : WorldSelection.select(parsed.resolution(), world);
    output.make("embedding the world", () -> result(selected, style));
    return 0;
  }

  private byte[] result(World selected, ModuleStyle style) {
    if (onlyCustom) {
      return Embedding.metadata(selected, encoding);
    }
    return Embedding.embed(
        module == null ? DummyModule.of(selected, style) : core(module), selected, encoding);
  }

  private static byte[] core(String file) {
    byte[] core = Inputs.bytes(file);
    if (BinaryKind.of(core) == BinaryKind.NONE) {
      throw new InputException(file + " is not a WebAssembly binary");
    }
    return core;
  }

  private ModuleStyle style() {
    if (scheme == Scheme.LEGACY) {
      return ModuleStyle.legacy(callback, stackful)
          .orElseThrow(
              () -> usage("--async-callback and --async-stackful cannot be given together"));
    }
    if (callback || stackful) {
      throw usage(
          "--async-callback and --async-stackful need --dummy-names legacy: the names of standard32 have no"
              + " asynchronous functions");
    }
    return ModuleStyle.STANDARD32;
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
