package io.witbindgen.runtime.call;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;

/**
 * A core function that a canonical definition makes.
 *
 * @param type its core signature
 * @param body what it does
 */
public record CanonFunction(CoreFunctionType type, Body body) implements CoreFunction {
  /** What a core function does. */
  @FunctionalInterface
  public interface Body {
    /** Takes the core arguments and gives the core results. */
    long[] call(long[] args);
  }

  @Override
  public long[] call(long... args) {
    return body.call(args);
  }
}
