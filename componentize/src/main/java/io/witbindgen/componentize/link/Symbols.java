package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.componentize.ComponentizeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which library has what: of several with the same symbol, the first.
 *
 * <p>Libraries are named by their place in the list.
 */
final class Symbols {
  /** A function that a program may have, to be told when its tasks start and end. */
  private static final Symbol TASK_HOOK =
      new Symbol(
          Conventions.TASK_HOOK,
          new SymbolType.Function(
              new CompositeType.Function(false, List.of(CoreValueType.Numeric.I32), List.of())));

  private static final SymbolType NO_SIGNATURE =
      new SymbolType.Function(new CompositeType.Function(false, List.of(), List.of()));

  private final Map<Symbol, Integer> exporters;
  private final Map<String, Symbol> functions;

  /**
   * A symbol that no library has.
   *
   * @param importer the name of the library that needs it
   * @param weak whether that can do without
   */
  record Missing(String importer, Symbol symbol, boolean weak) {}

  private Symbols(Map<Symbol, Integer> exporters, Map<String, Symbol> functions) {
    this.exporters = exporters;
    this.functions = functions;
  }

  /** All that the libraries export. */
  static Symbols of(List<LibraryFace> libraries) {
    Map<Symbol, Integer> exporters = new LinkedHashMap<>();
    Map<String, Symbol> functions = new LinkedHashMap<>();
    for (int i = 0; i < libraries.size(); i++) {
      for (Symbol symbol : libraries.get(i).exports()) {
        exporters.putIfAbsent(symbol, i);
        if (symbol.type() instanceof SymbolType.Function) {
          functions.putIfAbsent(symbol.name(), symbol);
        }
      }
    }
    return new Symbols(exporters, functions);
  }

  /** What libraries import and none exports, in the order of libraries. */
  static Set<Missing> missing(List<LibraryFace> libraries, Symbols symbols) {
    Set<Missing> missing = new LinkedHashSet<>();
    for (LibraryFace library : libraries) {
      List<Missing> needed = new ArrayList<>();
      library
          .functions()
          .forEach((symbol, weak) -> needed.add(new Missing(library.name(), symbol, weak)));
      for (String datum : library.data()) {
        needed.add(new Missing(library.name(), new Symbol(datum, SymbolType.ADDRESS), false));
      }
      library.tags().forEach(tag -> needed.add(new Missing(library.name(), tag, false)));
      needed.stream()
          .filter(each -> !symbols.exporters.containsKey(each.symbol()))
          .forEach(missing::add);
    }
    for (LibraryFace library : libraries) {
      for (String function : library.functionPointers()) {
        boolean isImported =
            library.functions().keySet().stream()
                .anyMatch(symbol -> symbol.name().equals(function));
        if (!symbols.functions.containsKey(function) && !isImported) {
          missing.add(new Missing(library.name(), new Symbol(function, NO_SIGNATURE), false));
        }
      }
    }
    return missing;
  }

  /** The library that has a symbol. */
  int exporter(Symbol symbol) {
    Integer exporter = exporters.get(symbol);
    if (exporter == null) {
      throw new ComponentizeException("no library has " + symbol);
    }
    return exporter;
  }

  /** The library that has a symbol; empty if there is none. */
  Optional<Integer> find(Symbol symbol) {
    return Optional.ofNullable(exporters.get(symbol));
  }

  /** The function of this name, with its type. */
  Symbol function(String name) {
    Symbol function = functions.get(name);
    if (function == null) {
      throw new ComponentizeException("no library has a function " + name);
    }
    return function;
  }

  /** The task hook, if a library has one. */
  Optional<Symbol> taskHook() {
    return Optional.of(TASK_HOOK).filter(exporters::containsKey);
  }
}
