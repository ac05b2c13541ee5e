package io.witbindgen.componentize.plan;

import io.witbindgen.componentize.input.ModuleRef;

/** An allocating function that a module exports, and the way in which it is reached. */
public record Realloc(ModuleRef module, String export, Access access) {
  /** The ways to reach it. */
  public enum Access {
    /** The module is instantiated by then, and the function is taken from its instance. */
    INSTANCE,
    /**
     * The function is called through a shim: its module is not instantiated yet, or calls of it
     * must be told to a hook, and the functions that do so come last.
     */
    SHIM
  }

  /** The function that the shim calls in the end. */
  public MadeFunction.Export function() {
    return new MadeFunction.Export(module, export, MadeFunction.Export.Role.REALLOC);
  }
}
