package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.library.LibraryArgument;
import io.witbindgen.componentize.library.LibraryArgument.Item;
import io.witbindgen.componentize.library.ModuleRef;
import io.witbindgen.componentize.library.ModuleSource;
import io.witbindgen.componentize.link.LibraryFace.AdapterImport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each library is instantiated with. */
final class Instantiation {
  private final List<LibraryFace> libraries;
  private final Symbols symbols;

  /** The libraries that are instantiated so far. */
  private final Set<Integer> instantiated = new HashSet<>();

  private Instantiation(List<LibraryFace> libraries, Symbols symbols) {
    this.libraries = libraries;
    this.symbols = symbols;
  }

  /**
   * The libraries in order, with their arguments.
   *
   * @throws ComponentizeException if a tag is needed before its library can be there
   */
  static List<ModuleSource.Library> of(
      List<SharedLibrary> sources,
      List<LibraryFace> libraries,
      Symbols symbols,
      List<Integer> order) {
    Instantiation instantiation = new Instantiation(libraries, symbols);
    List<ModuleSource.Library> result = new ArrayList<>();
    for (int place : order) {
      SharedLibrary source = sources.get(place);
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
    List<Item> pointers = new ArrayList<>();
    library.functionPointers().forEach(name -> pointers.add(own(library, name)));
    arguments.add(new LibraryArgument.Items(Conventions.GOT_FUNC, pointers));
    arguments.add(new LibraryArgument.Items(Conventions.ENV, env(library)));
    Map<String, List<Item>> adapted = new LinkedHashMap<>();
    for (AdapterImport item : library.adapted()) {
      adapted
          .computeIfAbsent(item.module(), module -> new ArrayList<>())
          .add(main(item.name(), item.kind(), Conventions.of(item.module(), item.name())));
    }
    adapted.forEach((module, items) -> arguments.add(new LibraryArgument.Items(module, items)));
    return arguments;
  }

  private static Item main(String alias, CoreExternType.Kind kind, String export) {
    return new Item(alias, kind, ModuleRef.MAIN, export);
  }

  private static Item shared(String name) {
    return main(name, CoreExternType.Kind.GLOBAL, name);
  }

  /** A global that the main module has for each library. */
  private static Item own(LibraryFace library, String name) {
    return main(name, CoreExternType.Kind.GLOBAL, Conventions.of(library.name(), name));
  }

  private static List<Item> addresses(LibraryFace library) {
    List<Item> items = new ArrayList<>();
    library.data().forEach(name -> items.add(own(library, name)));
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

  private List<Item> env(LibraryFace library) {
    List<Item> items = new ArrayList<>();
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
      if (library.needs(name)) {
        items.add(main(name, CoreExternType.Kind.FUNC, Conventions.of(library.name(), name)));
      }
    }
    for (Symbol function : library.functions().keySet()) {
      int exporter = symbols.exporter(function);
      ModuleRef module =
          instantiated.contains(exporter)
              ? new ModuleRef.Extra(libraries.get(exporter).name())
              : ModuleRef.MAIN;
      items.add(new Item(function.name(), CoreExternType.Kind.FUNC, module, function.name()));
    }
    library.tags().forEach(tag -> items.add(tag(library, tag)));
    if (library.needs(Conventions.ASYNCIFY_STATE) || library.needs(Conventions.ASYNCIFY_DATA)) {
      items.add(shared(Conventions.ASYNCIFY_STATE));
      items.add(shared(Conventions.ASYNCIFY_DATA));
    }
    return items;
  }

  private Item tag(LibraryFace library, Symbol tag) {
    int exporter = symbols.exporter(tag);
    String name = libraries.get(exporter).name();
    if (!instantiated.contains(exporter)) {
      throw new ComponentizeException(
          "library `%s` needs the tag `%s` of library `%s`, which is instantiated after it"
              .formatted(library.name(), tag.name(), name));
    }
    return new Item(tag.name(), CoreExternType.Kind.TAG, new ModuleRef.Extra(name), tag.name());
  }
}
