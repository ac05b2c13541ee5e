package io.witbindgen.runtime.instantiate;

import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.plan.Item;

/** What the host offers for a component's imports, after it was checked to be complete. */
@FunctionalInterface
public interface HostImports {
  /** The implementation of an imported function. */
  HostFunction function(Item.ImportedFunction wanted);
}
