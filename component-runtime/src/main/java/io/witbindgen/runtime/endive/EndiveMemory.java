package io.witbindgen.runtime.endive;

import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.runtime.endive.memory.FlatMemory;
import io.witbindgen.runtime.endive.memory.FlatMemoryView;
import io.witbindgen.runtime.endive.memory.PagedMemoryView;
import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.ResolvedExternType;
import run.endive.wasm.types.MemoryLimits;

/**
 * A memory of an instance.
 *
 * @param instanceMemory the defining instance's own view
 * @param declared the limits in its type
 */
record EndiveMemory(run.endive.runtime.Memory instanceMemory, MemoryLimits declared)
    implements CoreExtern.Memory {
  @Override
  public LinearMemory memory() {
    return instanceMemory instanceof FlatMemory flat
        ? new FlatMemoryView(flat)
        : new PagedMemoryView(instanceMemory);
  }

  @Override
  public ResolvedExternType type() {
    return Signatures.memory(instanceMemory.pages(), declared);
  }

  /** The view for another instance that imports the memory. */
  run.endive.runtime.Memory importedMemory() {
    return instanceMemory instanceof FlatMemory flat ? flat.sibling() : instanceMemory;
  }
}
