package io.witbindgen.componentize.plan;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.componentize.abi.RequiredOptions;
import io.witbindgen.componentize.world.FunctionRef;

/**
 * A function that the world imports and a core module calls.
 *
 * @param isDirect whether all that its options need is there before the main module is
 */
public record Lowering(
    FunctionRef function,
    Convention convention,
    CompositeType.Function signature,
    RequiredOptions options,
    boolean isDirect) {
  /** What it is found by. */
  public record Key(FunctionRef function, Convention convention) {}
}
