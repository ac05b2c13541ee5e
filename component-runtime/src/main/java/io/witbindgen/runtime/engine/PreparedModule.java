package io.witbindgen.runtime.engine;

import java.util.List;

/** A validated core module. It is immutable and can be shared between threads. */
public interface PreparedModule {
  /** The imports, in the order of the binary. */
  List<ModuleImport> imports();

  /** The exports, in the order of the binary; their names are unique. */
  List<ModuleExport> exports();

  /**
   * Makes an instance: links the imports, evaluates the initialisers, copies the active segments
   * and runs the start function.
   *
   * @param imports the values of the imports, one for each and in their order; functions of any
   *     origin, other kinds only from instances of the same engine
   * @param budget the budget for its memories and tables, now and when they grow
   * @throws CoreLinkException if an import is not of the kind or the type that the module asks for
   * @throws IllegalArgumentException if there are too few or too many imports
   * @throws io.witbindgen.abi.TrapException if a segment does not fit, the start function traps, or
   *     the module asks for more than the limits allow
   */
  CoreInstance instantiate(List<? extends CoreExtern> imports, CoreBudget budget);

  /** Makes an instance that has limits of its own; see {@link #instantiate(List, CoreBudget)}. */
  default CoreInstance instantiate(List<? extends CoreExtern> imports, StorageLimits limits) {
    return instantiate(imports, new CoreBudget(limits));
  }
}
