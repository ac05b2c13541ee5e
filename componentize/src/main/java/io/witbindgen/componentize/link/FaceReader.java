package io.witbindgen.componentize.link;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExport;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Definition;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.input.SharedLibrary;
import io.witbindgen.componentize.link.LibraryImports.AdapterImport;
import io.witbindgen.componentize.link.LibraryImports.Strength;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sorts the imports and exports of a library by what linking does with them. */
final class FaceReader {
  private static final Set<String> HOOKS =
      Set.of(
          Conventions.APPLY_DATA_RELOCS,
          Conventions.CALL_CTORS,
          Conventions.INITIALIZE,
          Conventions.START,
          Conventions.LIBRARY_TLS_INFO);

  private static final Set<String> ENV_GLOBALS =
      Set.of(
          Conventions.MEMORY_BASE,
          Conventions.TABLE_BASE,
          Conventions.STACK_POINTER,
          Conventions.INIT_STACK_POINTER,
          Conventions.ASYNCIFY_STATE,
          Conventions.ASYNCIFY_DATA);

  private static final Set<String> ENV_FUNCTIONS =
      Set.of(
          Conventions.GET_STACK_POINTER,
          Conventions.SET_STACK_POINTER,
          Conventions.GET_TLS_BASE,
          Conventions.SET_TLS_BASE);

  private static final Set<String> PROVIDED_ADDRESSES =
      Set.of(
          Conventions.HEAP_BASE,
          Conventions.HEAP_END,
          Conventions.STACK_HIGH,
          Conventions.STACK_LOW,
          Conventions.LIBRARIES,
          Conventions.PROGRAM_TLS_INFO);

  private final SharedLibrary library;
  private final CoreModule module;
  private final Set<String> adapters;
  private final DylinkSection layout;
  private final LibraryImports.Builder imports = new LibraryImports.Builder();
  private final Set<Symbol> exports = new TreeSet<>(Symbol.ORDER);
  private final Set<String> hooks = new HashSet<>();

  private FaceReader(SharedLibrary library, Set<String> adapters) {
    this.library = library;
    this.module = CoreModuleDecoder.decode(library.module());
    this.adapters = adapters;
    this.layout =
        CoreModuleDecoder.customSections(library.module()).stream()
            .filter(section -> section.name().equals(SharedLibrary.SECTION))
            .findFirst()
            .map(Definition.Custom::bytes)
            .map(DylinkSection::read)
            .orElse(DylinkSection.NONE);
  }

  /**
   * Reads a library.
   *
   * @param adapters the names of the modules that translate imports for others
   * @param exportsToComponent whether the world that it was made for has exports
   * @throws MalformedComponentException if its sections cannot be read
   * @throws ComponentizeException if it imports something that no main module can provide
   */
  static LibraryFace read(SharedLibrary library, Set<String> adapters, boolean exportsToComponent) {
    try {
      return new FaceReader(library, adapters).face(exportsToComponent);
    } catch (MalformedComponentException e) {
      throw e.within("library `" + library.name() + "`");
    }
  }

  private LibraryFace face(boolean exportsToComponent) {
    module.imports().forEach(this::addImport);
    module.exports().forEach(this::addExport);
    return new LibraryFace(
        library,
        exportsToComponent,
        layout,
        imports.build(),
        new LibraryExports(List.copyOf(exports), hooks));
  }

  private void addImport(CoreImport imported) {
    switch (imported.module()) {
      case Conventions.ENV -> addFromEnv(imported);
      case Conventions.GOT_MEM -> {
        check(imported, isAddress(imported.type()));
        if (PROVIDED_ADDRESSES.contains(imported.name())) {
          imports.provided(imported.name());
        } else {
          imports.datum(imported.name());
        }
      }
      case Conventions.GOT_FUNC -> {
        check(imported, isAddress(imported.type()));
        imports.functionPointer(imported.name());
      }
      default -> addFromElsewhere(imported);
    }
  }

  private void addFromEnv(CoreImport imported) {
    String name = imported.name();
    CoreExternType type = imported.type();
    if (name.equals(Conventions.MEMORY)) {
      check(imported, type.kind() == CoreExternType.Kind.MEMORY);
    } else if (name.equals(Conventions.TABLE)) {
      check(imported, isFunctionTable(type));
    } else if (ENV_GLOBALS.contains(name)) {
      check(imported, isAddress(type));
      imports.provided(name);
    } else if (ENV_FUNCTIONS.contains(name)) {
      check(imported, type.kind() == CoreExternType.Kind.FUNC);
      imports.provided(name);
    } else {
      check(
          imported,
          type.kind() == CoreExternType.Kind.FUNC || type.kind() == CoreExternType.Kind.TAG);
      Symbol symbol = new Symbol(name, type(imported, type));
      if (type.kind() == CoreExternType.Kind.TAG) {
        imports.tag(symbol);
      } else {
        imports.function(symbol, strength(name));
      }
    }
  }

  private Strength strength(String function) {
    return layout.weakImports().contains(new DylinkSection.Import(Conventions.ENV, function))
        ? Strength.WEAK
        : Strength.STRONG;
  }

  private void addFromElsewhere(CoreImport imported) {
    boolean isThreadNew =
        imported.module().equals(Conventions.ROOT)
            && imported.name().equals(Conventions.THREAD_NEW_INDIRECT);
    if (isThreadNew) {
      imports.provided(Conventions.THREAD_NEW_INDIRECT);
    }
    CoreExternType.Kind kind = imported.type().kind();
    check(imported, kind == CoreExternType.Kind.FUNC || kind == CoreExternType.Kind.GLOBAL);
    if (!isThreadNew && adapters.contains(imported.module())) {
      imports.adapted(
          new AdapterImport(imported.module(), imported.name(), type(imported, imported.type())));
    }
  }

  private void check(CoreImport imported, boolean isAsAgreed) {
    if (!isAsAgreed) {
      throw new ComponentizeException(
          "library `%s` imports `%s` `%s` as a %s of a type that no library can have"
              .formatted(
                  library.name(), imported.module(), imported.name(), kind(imported.type())));
    }
  }

  private static String kind(CoreExternType type) {
    return switch (type.kind()) {
      case FUNC -> "function";
      case TABLE -> "table";
      case MEMORY -> "memory";
      case GLOBAL -> "global";
      case TAG -> "tag";
    };
  }

  private static boolean isAddress(CoreExternType type) {
    return type instanceof CoreExternType.Global global
        && global.type() == CoreValueType.Numeric.I32;
  }

  private static boolean isFunctionTable(CoreExternType type) {
    return type instanceof CoreExternType.Table table
        && table.limits().maximum().isEmpty()
        && table
            .element()
            .equals(
                new CoreValueType.Reference(
                    true, new HeapType.Abstract(HeapType.Name.FUNC, false)));
  }

  private void addExport(CoreExport export) {
    if (HOOKS.contains(export.name())) {
      hooks.add(export.name());
      return;
    }
    CoreExternType type =
        module
            .typeOf(export)
            .orElseThrow(
                () ->
                    new ComponentizeException(
                        "library `%s` exports `%s`, an item it does not have"
                            .formatted(library.name(), export.name())));
    if (type.kind() == CoreExternType.Kind.TABLE || type.kind() == CoreExternType.Kind.MEMORY) {
      throw new ComponentizeException(
          "library `%s` exports a %s, `%s`; libraries share those of the main module"
              .formatted(library.name(), kind(type), export.name()));
    }
    exports.add(
        new Symbol(export.name(), type(new CoreImport(library.name(), export.name(), type), type)));
  }

  private SymbolType type(CoreImport item, CoreExternType type) {
    return switch (type.kind()) {
      case FUNC ->
          new SymbolType.Function(signature(item, ((CoreExternType.Function) type).type()));
      case TAG -> new SymbolType.Tag(signature(item, ((CoreExternType.Tag) type).type()));
      case GLOBAL -> {
        CoreExternType.Global global = (CoreExternType.Global) type;
        checkNumbers(item, Stream.of(global.type()));
        yield new SymbolType.Global(global.type(), global.mutable(), global.shared());
      }
      case TABLE, MEMORY -> throw new IllegalArgumentException(item.toString());
    };
  }

  private CompositeType.Function signature(CoreImport item, int index) {
    CompositeType.Function type =
        module
            .functionType(index)
            .orElseThrow(
                () ->
                    new ComponentizeException(
                        "library `%s`: `%s` does not have a function type"
                            .formatted(library.name(), item.name())));
    checkNumbers(item, Stream.concat(type.params().stream(), type.results().stream()));
    return type;
  }

  /** References can name types of one module, which another cannot know. */
  private void checkNumbers(CoreImport item, Stream<CoreValueType> types) {
    types
        .filter(type -> !(type instanceof CoreValueType.Numeric))
        .findFirst()
        .ifPresent(
            type -> {
              throw new ComponentizeException(
                  "library `%s`: `%s` has a type with %s; only numbers can pass between libraries"
                      .formatted(library.name(), item.name(), type));
            });
  }
}
