package io.witbindgen.componentize.link;

import io.witbindgen.componentize.link.LibraryImports.FunctionImport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A function that is called through the main module, because its library does not exist yet when it
 * is needed, or because its place in the table has to be known.
 *
 * @param exporter the place of the library that exports it
 */
record Indirection(Symbol function, int exporter) {

  /** Finds all indirections, in the order of instantiation. */
  static List<Indirection> find(List<LibraryFace> libraries, Symbols symbols, List<Integer> order) {
    List<Indirection> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<Integer> instantiated = new HashSet<>();
    for (int place : order) {
      LibraryFace library = libraries.get(place);
      for (String name : library.imports().functionPointers()) {
        if (names.add(name)) {
          Symbol function = symbols.function(name);
          found.add(new Indirection(function, symbols.exporter(function)));
        }
      }
      for (FunctionImport imported : library.imports().functions()) {
        Symbol function = imported.symbol();
        int exporter = symbols.exporter(function);
        if (!instantiated.contains(exporter) && names.add(function.name())) {
          found.add(new Indirection(function, exporter));
        }
      }
      instantiated.add(place);
    }
    symbols
        .taskHook()
        .filter(hook -> names.add(hook.name()))
        .ifPresent(hook -> found.add(new Indirection(hook, symbols.exporter(hook))));
    return found;
  }
}
