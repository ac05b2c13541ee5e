package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.link.LibraryImports.FunctionImport;
import io.witbindgen.componentize.link.LibraryImports.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The library that exports each symbol: the first one, if there are several.
 *
 * <p>Libraries are identified by their place in the list.
 */
final class Symbols {
  /** A function that a program can have, which is told when tasks start and end. */
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
   */
  record Missing(String importer, Symbol symbol, Strength strength) {
    boolean isWeak() {
      return strength == Strength.WEAK;
    }
  }

  private Symbols(Map<Symbol, Integer> exporters, Map<String, Symbol> functions) {
    this.exporters = exporters;
    this.functions = functions;
  }

  /** The symbols that the libraries export. */
  static Symbols of(List<LibraryFace> libraries) {
    Map<Symbol, Integer> exporters = new LinkedHashMap<>();
    Map<String, Symbol> functions = new LinkedHashMap<>();
    for (int i = 0; i < libraries.size(); i++) {
      for (Symbol symbol : libraries.get(i).exports().symbols()) {
        exporters.putIfAbsent(symbol, i);
        if (symbol.type() instanceof SymbolType.Function) {
          functions.putIfAbsent(symbol.name(), symbol);
        }
      }
    }
    return new Symbols(exporters, functions);
  }

  /** The symbols that libraries import and none exports, in the order of libraries. */
  static Set<Missing> missing(List<LibraryFace> libraries, Symbols symbols) {
    Set<Missing> missing = new LinkedHashSet<>();
    for (LibraryFace library : libraries) {
      List<Missing> needed = new ArrayList<>();
      for (FunctionImport function : library.imports().functions()) {
        needed.add(new Missing(library.name(), function.symbol(), function.strength()));
      }
      for (String datum : library.imports().data()) {
        needed.add(
            new Missing(library.name(), new Symbol(datum, SymbolType.ADDRESS), Strength.STRONG));
      }
      library
          .imports()
          .tags()
          .forEach(tag -> needed.add(new Missing(library.name(), tag, Strength.STRONG)));
      needed.stream()
          .filter(each -> !symbols.exporters.containsKey(each.symbol()))
          .forEach(missing::add);
    }
    for (LibraryFace library : libraries) {
      for (String function : library.imports().functionPointers()) {
        boolean isImported =
            library.imports().functions().stream()
                .anyMatch(imported -> imported.symbol().name().equals(function));
        if (!symbols.functions.containsKey(function) && !isImported) {
          missing.add(
              new Missing(library.name(), new Symbol(function, NO_SIGNATURE), Strength.STRONG));
        }
      }
    }
    return missing;
  }

  /** The library that exports a symbol. */
  int exporter(Symbol symbol) {
    Integer exporter = exporters.get(symbol);
    if (exporter == null) {
      throw new ComponentizeException("no library has " + symbol);
    }
    return exporter;
  }

  /** The library that exports a symbol; empty if there is none. */
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

  /** The task hook, if a library exports it. */
  Optional<Symbol> taskHook() {
    return Optional.of(TASK_HOOK).filter(exporters::containsKey);
  }
}
