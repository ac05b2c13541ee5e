package io.witbindgen.componentize.plan;

import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.world.FunctionRef;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What core modules are given for their imports, and how their exports are lifted.
 *
 * @param imports what each import is given
 * @param shims the shims by the functions that they call, in the order of their numbers
 * @param lifts how each exported function is lifted
 * @param threadLocalBase the type of the global of the shim module that holds where thread-local
 *     variables are, if a module needs it
 */
record Supplies(
    Map<Import, Supply> imports,
    Map<MadeFunction, Shim> shims,
    Map<Exported, Lift> lifts,
    Optional<CoreValueType> threadLocalBase) {
  /** An import of a module. */
  record Import(ModuleRef importer, String module, String name) {}

  /** A function that a module exports. */
  record Exported(ModuleRef module, FunctionRef function) {}

  Supplies {
    imports = Map.copyOf(imports);
    shims = Collections.unmodifiableMap(new LinkedHashMap<>(shims));
    lifts = Map.copyOf(lifts);
  }

  Supply of(Import key) {
    return Objects.requireNonNull(imports.get(key), key::toString);
  }

  Lift of(Exported key) {
    return Objects.requireNonNull(lifts.get(key), () -> key.function().name());
  }

  Shim shim(MadeFunction function) {
    return Objects.requireNonNull(shims.get(function), function::toString);
  }

  Collection<Shim> allShims() {
    return shims.values();
  }
}
