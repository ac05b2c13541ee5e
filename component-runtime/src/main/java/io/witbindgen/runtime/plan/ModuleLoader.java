package io.witbindgen.runtime.plan;

import io.witbindgen.component.model.Slice;
import io.witbindgen.runtime.engine.PreparedModule;

/** Prepares the core modules of one component file. */
@FunctionalInterface
public interface ModuleLoader {
  /**
   * The prepared module in a slice of the file; the same object on every call.
   *
   * @throws io.witbindgen.runtime.link.UnlinkableException if it needs what the engine lacks
   */
  PreparedModule load(Slice slice);
}
