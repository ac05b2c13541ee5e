package io.witbindgen.runtime.endive;

import io.witbindgen.runtime.engine.CoreBudget;
import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.CoreModuleException;
import io.witbindgen.runtime.engine.CoreModuleException.Reason;
import io.witbindgen.runtime.engine.ModuleExport;
import io.witbindgen.runtime.engine.ModuleImport;
import io.witbindgen.runtime.engine.PreparedModule;
import java.util.List;
import java.util.function.Function;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasm.WasmModule;

/** A module, ready to be instantiated. */
final class EndiveModule implements PreparedModule {
  /**
   * A limit is needed because Endive finds each import's value by searching all of them, several
   * times.
   */
  private static final int MAX_IMPORTS = 10_000;

  private final WasmModule module;
  private final Function<Instance, Machine> machines;
  private final FunctionNames names;
  private final CoreStack stack;
  private final List<ModuleImport> imports;
  private final List<ModuleExport> exports;

  /**
   * A module.
   *
   * @param module the parsed module; it can lack the bodies of compiled functions
   * @param machines makes the machine that executes an instance's functions
   * @param stack the modules of the same engine
   */
  EndiveModule(WasmModule module, Function<Instance, Machine> machines, CoreStack stack) {
    if (module.importSection().importCount() > MAX_IMPORTS) {
      throw new CoreModuleException(
          Reason.UNSUPPORTED, "the engine takes at most " + MAX_IMPORTS + " imports", null);
    }
    ModuleInterface described = new ModuleInterface(module);
    this.imports = described.imports();
    this.exports = described.exports();
    this.module = PositionalImports.number(module);
    this.machines = machines;
    this.names = new FunctionNames(module);
    this.stack = stack;
  }

  @Override
  public List<ModuleImport> imports() {
    return imports;
  }

  @Override
  public List<ModuleExport> exports() {
    return exports;
  }

  @Override
  public CoreInstance instantiate(List<? extends CoreExtern> offered, CoreBudget budget) {
    if (offered.size() != imports.size()) {
      throw new IllegalArgumentException(
          "the module has %d imports, not %d".formatted(imports.size(), offered.size()));
    }
    return Instantiation.instantiate(this, List.copyOf(offered), budget);
  }

  WasmModule wasm() {
    return module;
  }

  Function<Instance, Machine> machines() {
    return machines;
  }

  FunctionNames names() {
    return names;
  }

  /** The modules whose functions can be on the stack of a trap. */
  CoreStack stack() {
    return stack;
  }
}
