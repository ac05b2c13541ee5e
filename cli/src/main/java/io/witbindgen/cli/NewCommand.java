package io.witbindgen.cli;

import io.witbindgen.cli.files.Inputs;
import io.witbindgen.cli.files.OutputOption;
import io.witbindgen.cli.terminal.Terminal;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.componentize.build.ComponentInputs;
import io.witbindgen.componentize.build.NamedFile;
import io.witbindgen.componentize.build.NewComponent;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.LinkOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.componentize.input.SharedLibrary;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.link.UnlinkableException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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

/** Makes a component from a core module. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Makes a component from a core module whose custom sections say what world it was made for.",
      "Bindings generators of other languages write those sections; the embed command adds them to any module.",
      "Several modules, or modules that were made as libraries, are linked into one component, in which they share"
          + " memory; if two export the same symbol, the first one counts."
    },
    footer = {
      "",
      "Examples:",
      "  wit-bindgen-java new plugin.core.wasm --adapt wasi_snapshot_preview1.reactor.wasm -o plugin.wasm",
      "  wit-bindgen-java new libplugin.so libc.so --dl-openable libextra.so -o plugin.wasm"
    })
final class NewCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "CORE",
      description =
          "the core module, or - for standard input; or libraries, as FILE or, if others need them by another name,"
              + " as NAME=FILE")
  private List<String> files = List.of();

  @Option(
      names = "--dl-openable",
      paramLabel = "[NAME=]FILE",
      description = "a library whose symbols the program can look up with dlopen and dlsym")
  private List<String> openable = List.of();

  @Option(
      names = "--use-built-in-libdl",
      description =
          "add a library libdl.so with dlopen and dlsym, for programs that look up symbols")
  private boolean ownLibdl;

  @Option(
      names = "--stub-missing-functions",
      description = "functions that no library has trap when they are called")
  private boolean stubMissing;

  @Option(
      names = "--stack-size",
      paramLabel = "BYTES",
      description = "the size of the stack that libraries share; 1048576 unless said otherwise")
  private long stackSize = LinkOptions.DEFAULT_STACK_SIZE;

  @Mixin private final OutputOption output;

  @Option(
      names = "--adapt",
      paramLabel = "[NAME=]FILE",
      description =
          "a core module that implements what the module imports from NAME with the imports of its own world; NAME"
              + " is by default the file name up to its first dot")
  private List<String> adapters = List.of();

  @Option(
      names = "--import-name",
      paramLabel = "OLD=NEW",
      description =
          "another name for an imported instance; nothing happens if there is no such import")
  private List<String> importNames = List.of();

  @Option(
      names = "--realloc-via-memory-grow",
      description =
          "let adapters get memory by growing it instead of from the allocator of the module")
  private boolean reallocViaMemoryGrow;

  @Option(
      names = "--merge-imports-based-on-semver",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "true",
      paramLabel = "true|false",
      description =
          "whether only the newest of several compatible versions of an interface is imported; true unless said"
              + " otherwise")
  private boolean mergeImports;

  @Option(
      names = "--reject-legacy-names",
      description = "understand only names of core imports and exports that start with cm32p2")
  private boolean rejectLegacyNames;

  @Option(
      names = "--return-call-ref",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "false",
      paramLabel = "true|false",
      description =
          "whether shims use return_call_ref, which needs tail calls and function references, instead of"
              + " call_indirect; false unless said otherwise")
  private boolean returnCallRef;

  @Option(
      names = "--debug-names",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "true",
      paramLabel = "true|false",
      description = "whether definitions get names, for diagnostics; true unless said otherwise")
  private boolean debugNames;

  @Option(
      names = "--skip-validation",
      description = "write the component even if it is not valid, to find out why")
  private boolean skipValidation;

  NewCommand(Terminal terminal) {
    this.output = new OutputOption(terminal);
  }

  @Override
  public Integer call() {
    if (files.isEmpty() && openable.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "give a core module, or libraries");
    }
    output.make("making a component", this::component);
    return 0;
  }

  private byte[] component() {
    byte[] component = NewComponent.of(inputs(), options());
    if (!skipValidation) {
      validateCode(component);
    }
    return component;
  }

  /** Validates the code of core modules too, as far as the engine supports it. */
  private static void validateCode(byte[] component) {
    try {
      Component.validate(
          component, ComponentOptions.DEFAULT.withFeatures(EnumSet.allOf(Feature.class)));
    } catch (UnlinkableException e) {
      // The engine lacks a feature that a module uses; another engine might have it.
    }
  }

  private ComponentInputs inputs() {
    List<ModuleSource.Adapter> adapted =
        adapters.stream()
            .map(NamedFile::of)
            .map(file -> new ModuleSource.Adapter(file.adapterName(), bytes(file)))
            .toList();
    List<SharedLibrary> modules = new ArrayList<>();
    files.forEach(file -> modules.add(library(file)));
    openable.forEach(file -> modules.add(library(file).asOpenable()));
    return new ComponentInputs(
        modules,
        adapted,
        LinkOptions.DEFAULT
            .withStackSize(stackSize)
            .withStubMissing(stubMissing)
            .withOwnLibdl(ownLibdl));
  }

  private static SharedLibrary library(String argument) {
    NamedFile file = NamedFile.of(argument);
    return SharedLibrary.of(file.libraryName(), bytes(file));
  }

  private static Slice bytes(NamedFile file) {
    return Slice.of(Inputs.coreModule(file.file()));
  }

  private ComponentizeOptions options() {
    return ComponentizeOptions.DEFAULT
        .withDebugNames(debugNames)
        .withReturnCallRef(returnCallRef)
        .withReallocViaMemoryGrow(reallocViaMemoryGrow)
        .withMergeImports(mergeImports)
        .withRejectLegacyNames(rejectLegacyNames)
        .withValidation(!skipValidation)
        .withImportNames(importNames());
  }

  private Map<String, String> importNames() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : importNames) {
      int separator = name.indexOf('=');
      if (separator < 0) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(),
            "--import-name " + name + ": expected OLD=NEW");
      }
      names.put(name.substring(0, separator), name.substring(separator + 1));
    }
    return names;
  }
}
