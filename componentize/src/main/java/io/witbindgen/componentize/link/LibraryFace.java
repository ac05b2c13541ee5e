package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CoreExternType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What linking needs to know of a library.
 *
 * @param name what other libraries call it
 * @param openable whether its symbols can be looked up at run time
 * @param exportsToComponent whether the component's exports are implemented in it
 * @param layout what it needs of memory and table, and other libraries
 * @param functions what it imports from other libraries, in order; whether it can do without
 * @param tags what it imports from other libraries, in order
 * @param data the names of data of other libraries whose address it imports, in order
 * @param functionPointers the names of functions whose table index it imports, in order
 * @param provided the names of what it imports that the main module provides: the stack pointer,
 *     the bounds of the heap, and so on
 * @param adapted what it imports from adapters, in order
 * @param exports in order, without the hooks
 * @param hooks the names of exports that are called or read when the program starts
 */
record LibraryFace(
    String name,
    boolean openable,
    boolean exportsToComponent,
    DylinkSection layout,
    Map<Symbol, Boolean> functions,
    List<Symbol> tags,
    List<String> data,
    List<String> functionPointers,
    Set<String> provided,
    List<AdapterImport> adapted,
    List<Symbol> exports,
    Set<String> hooks) {

  /** What a library imports from an adapter. */
  record AdapterImport(String module, String name, SymbolType type) {
    CoreExternType.Kind kind() {
      return type.kind();
    }
  }

  /** Whether it imports something that the main module provides. */
  boolean needs(String item) {
    return provided.contains(item);
  }

  /** Whether it has such a hook. */
  boolean has(String hook) {
    return hooks.contains(hook);
  }

  /** Whether it can do without any function of this name. */
  boolean isWeak(String function) {
    return functions.entrySet().stream()
        .anyMatch(entry -> entry.getKey().name().equals(function) && entry.getValue());
  }
}
