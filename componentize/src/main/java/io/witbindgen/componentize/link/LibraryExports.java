package io.witbindgen.componentize.link;

import java.util.List;
import java.util.Set;

/**
 * The exports of a library.
 *
 * @param symbols those for other libraries, in order
 * @param hooks the names of those that are called or read when the program starts
 */
record LibraryExports(List<Symbol> symbols, Set<String> hooks) {
  LibraryExports {
    symbols = List.copyOf(symbols);
    hooks = Set.copyOf(hooks);
  }

  /** Whether there is such a hook. */
  boolean has(String hook) {
    return hooks.contains(hook);
  }
}
