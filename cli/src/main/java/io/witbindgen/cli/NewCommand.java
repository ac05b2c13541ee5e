package io.witbindgen.cli;

import io.witbindgen.component.model.Slice;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.componentize.Componentize;
import io.witbindgen.componentize.library.ComponentizeOptions;
import io.witbindgen.componentize.library.ModuleSource;
import io.witbindgen.componentize.link.LibraryComponent;
import io.witbindgen.componentize.link.LinkOptions;
import io.witbindgen.componentize.link.SharedLibrary;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.link.UnlinkableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a component of a core module. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Makes a component of a core module that says in its custom sections what world it was made for.",
      "Bindings generators of other languages leave those sections; the embed command adds them to any module.",
      "Several modules, or modules that were made as libraries, are linked into one component in which they share"
          + " memory; of two that export the same symbol the first counts."
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
          "the core module, or - for standard input; or libraries, as FILE or, where others need them by another name,"
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

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "the component to write, or - for standard output")
  private String output = "";

  @Option(
      names = "--adapt",
      paramLabel = "[NAME=]FILE",
      description =
          "a core module that provides what the module imports from NAME, by way of the world it was made for; NAME"
              + " is that of the file up to its first dot if it is not given")
  private List<String> adapters = List.of();

  @Option(
      names = "--import-name",
      paramLabel = "OLD=NEW",
      description =
          "another name for an imported instance; nothing happens if there is no such import")
  private List<String> importNames = List.of();

  @Option(
      names = "--realloc-via-memory-grow",
      description = "let adapters get memory by growing it, not from the allocator of the module")
  private boolean reallocViaMemoryGrow;

  @Option(
      names = "--merge-imports-based-on-semver",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "true",
      paramLabel = "true|false",
      description =
          "whether of interfaces in several compatible versions only the newest is imported; true unless said"
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
          "whether shims use return_call_ref, which needs tail calls and function references, in place of"
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

  @Override
  public Integer call() {
    if (files.isEmpty() && openable.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "give a core module, or libraries");
    }
    List<ModuleSource.Adapter> adapted = new ArrayList<>();
    for (String adapter : adapters) {
      int separator = adapter.indexOf('=');
      String file = adapter.substring(separator + 1);
      String name = separator < 0 ? stem(file) : adapter.substring(0, separator);
      adapted.add(new ModuleSource.Adapter(name, Slice.of(Inputs.bytes(file))));
    }
    List<SharedLibrary> libraries = new ArrayList<>();
    files.forEach(file -> libraries.add(library(file, false)));
    openable.forEach(file -> libraries.add(library(file, true)));
    byte[] component =
        libraries.size() > 1 || libraries.get(0).openable() || libraries.get(0).isLibrary()
            ? LibraryComponent.of(
                libraries, adapted, new LinkOptions(stackSize, stubMissing, ownLibdl), options())
            : component(libraries.get(0).module(), adapted);
    if (!skipValidation) {
      validateCode(component);
    }
    OutputFile.write(output, component);
    return 0;
  }

  /** Validates the code of core modules too, as far as the engine can. */
  private static void validateCode(byte[] component) {
    try {
      Component.validate(
          component, ComponentOptions.DEFAULT.withFeatures(EnumSet.allOf(Feature.class)));
    } catch (UnlinkableException e) {
      // The engine lacks a feature that a module uses; another one may have it.
    }
  }

  private byte[] component(Slice module, List<ModuleSource.Adapter> adapted) {
    List<ModuleSource> modules = new ArrayList<>(adapted);
    modules.add(new ModuleSource.Main(module));
    return Componentize.component(modules, options());
  }

  /** A library is called as its file is, but for what says that it is a module. */
  private static SharedLibrary library(String argument, boolean openable) {
    int separator = argument.indexOf('=');
    String file = argument.substring(separator + 1);
    String name = separator < 0 ? fileName(file) : argument.substring(0, separator);
    if (separator < 0 && name.endsWith(".wasm")) {
      name = name.substring(0, name.length() - ".wasm".length());
    }
    return new SharedLibrary(name, Slice.of(Inputs.bytes(file)), openable);
  }

  private ComponentizeOptions options() {
    return new ComponentizeOptions(
        debugNames,
        returnCallRef,
        reallocViaMemoryGrow,
        mergeImports,
        rejectLegacyNames,
        !skipValidation,
        importNames());
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

  private static String stem(String file) {
    String name = fileName(file);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static String fileName(String file) {
    Path last = Path.of(file).getFileName();
    return last == null ? file : last.toString();
  }
}
