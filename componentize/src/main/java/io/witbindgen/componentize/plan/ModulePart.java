package io.witbindgen.componentize.plan;

import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.componentize.names.ModuleFace;
import io.witbindgen.componentize.world.ModuleMetadata;

/**
 * A core module as it will be in the component.
 *
 * @param bytes the module without the sections that hold its world; of an adapter, only the part
 *     that is used
 */
public record ModulePart(
    ModuleRef ref, ModuleSource.Kind kind, Slice bytes, ModuleFace face, ModuleMetadata metadata) {}
