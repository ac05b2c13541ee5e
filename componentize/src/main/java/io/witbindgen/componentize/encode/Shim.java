package io.witbindgen.componentize.encode;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.componentize.abi.RequiredOptions;

/**
 * A function that jumps to another one, which is not there yet when it is needed.
 *
 * @param options what the other one needs
 * @param name its name as an export: a number
 */
record Shim(
    ShimKind kind,
    RequiredOptions options,
    String name,
    String debugName,
    CompositeType.Function signature) {}
