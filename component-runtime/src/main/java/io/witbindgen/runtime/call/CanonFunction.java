package io.witbindgen.runtime.call;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;

/**
 * A core function made by a canonical definition.
 *
 * @param type its core signature
 * @param body its behaviour
 */
public record CanonFunction(CoreFunctionType type, Body body) implements CoreFunction {
  /** The behaviour of a core function. */
  @FunctionalInterface
  public interface Body {
    /** Takes the core arguments and returns the core results. */
    long[] call(long[] args);
  }

  @Override
  public long[] call(long... args) {
    return body.call(args);
  }
}
