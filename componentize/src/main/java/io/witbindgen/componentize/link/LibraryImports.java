package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CoreExternType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The imports of a library, sorted by what linking does with them. Each list is in the order of
 * names, so that the result of linking does not depend on the order of imports.
 */
final class LibraryImports {
  /** Whether a library can do without a function. */
  enum Strength {
    STRONG,
    WEAK;

    /** A function that one import needs is needed. */
    private Strength and(Strength other) {
      return this == WEAK && other == WEAK ? WEAK : STRONG;
    }
  }

  /** A function of another library. */
  record FunctionImport(Symbol symbol, Strength strength) {}

  /** An item of an adapter. */
  record AdapterImport(String module, String name, SymbolType type) {
    private static final Comparator<AdapterImport> ORDER =
        Comparator.comparing(AdapterImport::module, Symbol.NAME_ORDER)
            .thenComparing(imported -> new Symbol(imported.name(), imported.type()), Symbol.ORDER);

    CoreExternType.Kind kind() {
      return type.kind();
    }
  }

  private final List<FunctionImport> functions;
  private final List<Symbol> tags;
  private final List<String> data;
  private final List<String> functionPointers;
  private final List<AdapterImport> adapted;
  private final Set<String> provided;

  private LibraryImports(Builder builder) {
    this.functions =
        builder.functions.entrySet().stream()
            .map(entry -> new FunctionImport(entry.getKey(), entry.getValue()))
            .toList();
    this.tags = List.copyOf(builder.tags);
    this.data = List.copyOf(builder.data);
    this.functionPointers = List.copyOf(builder.functionPointers);
    this.adapted = List.copyOf(builder.adapted);
    this.provided = Set.copyOf(builder.provided);
  }

  /** The functions of other libraries. */
  List<FunctionImport> functions() {
    return functions;
  }

  /** The exception tags of other libraries. */
  List<Symbol> tags() {
    return tags;
  }

  /** The names of data of other libraries whose address is imported. */
  List<String> data() {
    return data;
  }

  /** The names of functions whose table index is imported. */
  List<String> functionPointers() {
    return functionPointers;
  }

  /** The items of adapters. */
  List<AdapterImport> adapted() {
    return adapted;
  }

  /**
   * Whether the library imports something that the main module provides: the stack pointer, a bound
   * of the heap, and so on.
   */
  boolean needs(String item) {
    return provided.contains(item);
  }

  /** Whether the library imports a function of this name and can do without it. */
  boolean isWeak(String function) {
    return functions.stream()
        .anyMatch(
            each -> each.symbol().name().equals(function) && each.strength() == Strength.WEAK);
  }

  /** Collects imports in any order. */
  static final class Builder {
    private final Map<Symbol, Strength> functions = new TreeMap<>(Symbol.ORDER);
    private final Set<Symbol> tags = new TreeSet<>(Symbol.ORDER);
    private final Set<String> data = new TreeSet<>(Symbol.NAME_ORDER);
    private final Set<String> functionPointers = new TreeSet<>(Symbol.NAME_ORDER);
    private final Set<AdapterImport> adapted = new TreeSet<>(AdapterImport.ORDER);
    private final Set<String> provided = new HashSet<>();

    void function(Symbol symbol, Strength strength) {
      functions.merge(symbol, strength, Strength::and);
    }

    void tag(Symbol symbol) {
      tags.add(symbol);
    }

    void datum(String name) {
      data.add(name);
    }

    void functionPointer(String name) {
      functionPointers.add(name);
    }

    void adapted(AdapterImport imported) {
      adapted.add(imported);
    }

    void provided(String item) {
      provided.add(item);
    }

    LibraryImports build() {
      return new LibraryImports(this);
    }
  }
}
