package io.witbindgen.componentize.plan;

import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.library.ModuleRef;
import io.witbindgen.componentize.names.ModuleFace;
import io.witbindgen.componentize.world.ModuleMetadata;

/**
 * A core module as it will be in the component.
 *
 * @param bytes without the sections that hold its world; of an adapter, what is used of it
 */
public record ModulePart(
    ModuleRef ref, boolean isLibrary, Slice bytes, ModuleFace face, ModuleMetadata metadata) {}
