package io.witbindgen.componentize.plan;

import io.witbindgen.componentize.abi.Abi;
import io.witbindgen.componentize.abi.CoreSignature;
import io.witbindgen.componentize.abi.RequiredOptions;
import io.witbindgen.componentize.world.FunctionRef;

/**
 * A function that the world imports and a core module calls.
 *
 * @param isDirect whether all that its options need is there before the main module is
 */
public record Lowering(
    FunctionRef function,
    Abi abi,
    CoreSignature signature,
    RequiredOptions options,
    boolean isDirect) {
  /** What it is found by. */
  public record Key(FunctionRef function, Abi abi) {}
}
