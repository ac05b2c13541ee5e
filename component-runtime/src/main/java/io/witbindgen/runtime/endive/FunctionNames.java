package io.witbindgen.runtime.endive;

import java.util.Collection;
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

  FunctionNames(WasmModule module) {
    this.section = module.nameSection();
    this.imported = module.importSection().count(ExternalType.FUNCTION);
  }

  /** Whether the module defines a function, rather than importing it. */
  boolean defines(int index) {
    return index >= imported;
  }

  /** The name of a function, or its index if it has none. */
  String name(int index) {
    @Nullable String name = section == null ? null : section.nameOfFunction(index);
    return name == null ? "function " + index : name;
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
