package io.witbindgen.runtime.endive;

import run.endive.runtime.CallResult;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;

/**
 * The machine of a module without functions of its own, which can still put imported ones into
 * tables: component tooling makes such a module for every component with imports.
 */
record ForwardingMachine(Instance instance) implements Machine {
  @Override
  public long[] call(int function, long[] args) {
    return imported(function).handle().apply(instance, args);
  }

  @Override
  public CallResult callWithRefs(int function, long[] args, Object[] references) {
    return imported(function).handle().applyWithRefs(instance, args, references);
  }

  private ImportFunction imported(int function) {
    return instance.imports().function(function);
  }
}
