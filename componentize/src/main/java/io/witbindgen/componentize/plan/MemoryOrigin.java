package io.witbindgen.componentize.plan;

import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.names.ExportUse;
import io.witbindgen.componentize.names.ModuleFace;

/** The origin of a component's memory, which decides when it is there. */
enum MemoryOrigin {
  /** The main module imports it; it is there before all modules, which share it. */
  BEFORE_MAIN,
  /** The main module exports it; it is there as soon as that is instantiated. */
  FROM_MAIN,
  /** There is none. */
  NONE;

  static MemoryOrigin of(ModuleFace main) {
    if (main.imports().memory().isPresent()) {
      return BEFORE_MAIN;
    }
    return main.exports().special(ExportUse.Special.MEMORY).isPresent() ? FROM_MAIN : NONE;
  }

  boolean isBeforeMain() {
    return this == BEFORE_MAIN;
  }

  /**
   * Checks that there is a memory.
   *
   * @throws ComponentizeException if there is none
   */
  void require() {
    if (this == NONE) {
      throw new ComponentizeException("the module does not export a memory named `memory`");
    }
  }
}
