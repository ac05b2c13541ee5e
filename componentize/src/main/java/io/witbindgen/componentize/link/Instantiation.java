package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.input.LibraryArgument;
import io.witbindgen.componentize.input.LibraryArgument.LinkedItem;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.componentize.input.SharedLibrary;
import io.witbindgen.componentize.link.LibraryImports.AdapterImport;
import io.witbindgen.componentize.link.LibraryImports.FunctionImport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arguments with which each library is instantiated. */
final class Instantiation {
  private final List<LibraryFace> libraries;
  private final Symbols symbols;

  /** The libraries that have been instantiated so far. */
  private final Set<Integer> instantiated = new HashSet<>();

  private Instantiation(List<LibraryFace> libraries, Symbols symbols) {
    this.libraries = libraries;
    this.symbols = symbols;
  }

  /**
   * The libraries in order, with their arguments.
   *
   * @throws ComponentizeException if a tag is needed before its library is instantiated
   */
  static List<ModuleSource.Library> of(
      List<LibraryFace> libraries, Symbols symbols, List<Integer> order) {
    Instantiation instantiation = new Instantiation(libraries, symbols);
    List<ModuleSource.Library> result = new ArrayList<>();
    for (int place : order) {
      SharedLibrary source = libraries.get(place).source();
      result.add(
          new ModuleSource.Library(
              source.name(), source.module(), instantiation.arguments(libraries.get(place))));
      instantiation.instantiated.add(place);
    }
    return result;
  }

  private List<LibraryArgument> arguments(LibraryFace library) {
    List<LibraryArgument> arguments = new ArrayList<>();
    arguments.add(new LibraryArgument.Items(Conventions.GOT_MEM, addresses(library)));
    List<LinkedItem> pointers = new ArrayList<>();
    library.imports().functionPointers().forEach(name -> pointers.add(own(library, name)));
    arguments.add(new LibraryArgument.Items(Conventions.GOT_FUNC, pointers));
    arguments.add(new LibraryArgument.Items(Conventions.ENV, env(library)));
    Map<String, List<LinkedItem>> adapted = new LinkedHashMap<>();
    for (AdapterImport item : library.imports().adapted()) {
      adapted
          .computeIfAbsent(item.module(), module -> new ArrayList<>())
          .add(main(item.name(), item.kind(), Conventions.of(item.module(), item.name())));
    }
    adapted.forEach((module, items) -> arguments.add(new LibraryArgument.Items(module, items)));
    return arguments;
  }

  private static LinkedItem main(String alias, CoreExternType.Kind kind, String export) {
    return new LinkedItem(alias, kind, ModuleRef.MAIN, export);
  }

  private static LinkedItem shared(String name) {
    return main(name, CoreExternType.Kind.GLOBAL, name);
  }

  /** A global that the main module has for each library. */
  private static LinkedItem own(LibraryFace library, String name) {
    return main(name, CoreExternType.Kind.GLOBAL, Conventions.of(library.name(), name));
  }

  private static List<LinkedItem> addresses(LibraryFace library) {
    List<LinkedItem> items = new ArrayList<>();
    library.imports().data().forEach(name -> items.add(own(library, name)));
    for (String name :
        List.of(
            Conventions.HEAP_BASE,
            Conventions.HEAP_END,
            Conventions.STACK_HIGH,
            Conventions.STACK_LOW,
            Conventions.LIBRARIES,
            Conventions.PROGRAM_TLS_INFO)) {
      items.add(shared(name));
    }
    return items;
  }

  private List<LinkedItem> env(LibraryFace library) {
    List<LinkedItem> items = new ArrayList<>();
    items.add(main(Conventions.MEMORY, CoreExternType.Kind.MEMORY, Conventions.MEMORY));
    items.add(main(Conventions.TABLE, CoreExternType.Kind.TABLE, Conventions.TABLE));
    items.add(shared(Conventions.STACK_POINTER));
    items.add(shared(Conventions.INIT_STACK_POINTER));
    items.add(
        main(
            Conventions.MEMORY_BASE,
            CoreExternType.Kind.GLOBAL,
            Conventions.of(library.name(), "memory_base")));
    items.add(
        main(
            Conventions.TABLE_BASE,
            CoreExternType.Kind.GLOBAL,
            Conventions.of(library.name(), "table_base")));
    for (String name : List.of(Conventions.GET_TLS_BASE, Conventions.SET_TLS_BASE)) {
      if (library.imports().needs(name)) {
        items.add(main(name, CoreExternType.Kind.FUNC, Conventions.of(library.name(), name)));
      }
    }
    for (FunctionImport imported : library.imports().functions()) {
      Symbol function = imported.symbol();
      int exporter = symbols.exporter(function);
      ModuleRef module =
          instantiated.contains(exporter)
              ? new ModuleRef.Extra(libraries.get(exporter).name())
              : ModuleRef.MAIN;
      items.add(new LinkedItem(function.name(), CoreExternType.Kind.FUNC, module, function.name()));
    }
    library.imports().tags().forEach(tag -> items.add(tag(library, tag)));
    if (library.imports().needs(Conventions.ASYNCIFY_STATE)
        || library.imports().needs(Conventions.ASYNCIFY_DATA)) {
      items.add(shared(Conventions.ASYNCIFY_STATE));
      items.add(shared(Conventions.ASYNCIFY_DATA));
    }
    return items;
  }

  private LinkedItem tag(LibraryFace library, Symbol tag) {
    int exporter = symbols.exporter(tag);
    String name = libraries.get(exporter).name();
    if (!instantiated.contains(exporter)) {
      throw new ComponentizeException(
          "library `%s` needs the tag `%s` of library `%s`, which is instantiated after it"
              .formatted(library.name(), tag.name(), name));
    }
    return new LinkedItem(
        tag.name(), CoreExternType.Kind.TAG, new ModuleRef.Extra(name), tag.name());
  }
}
