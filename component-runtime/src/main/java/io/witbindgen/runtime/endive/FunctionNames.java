package io.witbindgen.runtime.endive;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.NameCustomSection;

/** The names of a module's functions (core specification, section "Name Section"). */
final class FunctionNames {
  private static final int MAX_LISTED = 5;

  private final @Nullable NameCustomSection section;
  private final int imported;
  private final int functions;
  private final List<Integer> originals;

  FunctionNames(WasmModule module) {
    this(module, List.of());
  }

  /**
   * The names of a module in which functions were split.
   *
   * @param module the module as written
   * @param originals for each function added at its end, the index of the one that was split
   */
  FunctionNames(WasmModule module, List<Integer> originals) {
    this.originals = originals;
    this.section = module.nameSection();
    this.imported = module.importSection().count(ExternalType.FUNCTION);
    this.functions = imported + module.functionSection().functionCount();
  }

  /** Whether the module defines a function, rather than importing it. */
  boolean defines(int index) {
    return index >= imported;
  }

  /** The name of a function, or its index if it has none. */
  String name(int index) {
    int written = index < functions ? index : originals.get(index - functions);
    @Nullable String name = section == null ? null : section.nameOfFunction(written);
    return name == null ? "function " + written : name;
  }

  /** The names of functions, of which the first few are enough. */
  String list(Collection<Integer> functions) {
    String names =
        functions.stream()
            .sorted()
            .limit(MAX_LISTED)
            .map(index -> "`" + name(index) + "`")
            .collect(Collectors.joining(", "));
    int more = functions.size() - MAX_LISTED;
    return more > 0 ? names + " and " + more + " more" : names;
  }
}
