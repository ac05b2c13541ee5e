package io.witbindgen.componentize.plan;

import io.witbindgen.component.core.CompositeType;

/**
 * A function that jumps to another one, which does not exist yet when a module imports it.
 *
 * @param function the other one
 * @param name the name of the shim as an export of its module: a number
 */
public record Shim(
    MadeFunction function, String name, String debugName, CompositeType.Function signature) {}
