package io.witbindgen.componentize.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A name and a type, by which libraries find each other's items: the same name with another type is
 * another symbol.
 */
record Symbol(String name, SymbolType type) {
  /** The order of names: that of their bytes in UTF-8. */
  static final Comparator<String> NAME_ORDER =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  /** The order in which symbols are treated; it does not depend on their places in a module. */
  static final Comparator<Symbol> ORDER =
      Comparator.comparing(Symbol::name, NAME_ORDER)
          .thenComparing(symbol -> symbol.type().kind())
          .thenComparing(symbol -> symbol.type().toString());

  @Override
  public String toString() {
    return name + " (" + type + ")";
  }
}
