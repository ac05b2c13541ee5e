package io.witbindgen.runtime;

import io.witbindgen.abi.LiftLowerContext;
import io.witbindgen.runtime.engine.CoreLimits;
import io.witbindgen.runtime.engine.EngineMode;

/**
 * How a component is loaded and what its instances may take.
 *
 * @param mode how core code is run
 * @param limits for each core instance
 * @param hostBytesPerCall how much host memory the values of one call may take, in bytes
 */
public record ComponentOptions(EngineMode mode, CoreLimits limits, long hostBytesPerCall) {
  /** Compiled, with the engine's own limits and 128 MiB of host memory a call. */
  public static final ComponentOptions DEFAULT =
      new ComponentOptions(
          EngineMode.COMPILED, CoreLimits.NONE, LiftLowerContext.DEFAULT_HOST_BYTES);

  /** The same options, with another mode. */
  public ComponentOptions withMode(EngineMode other) {
    return new ComponentOptions(other, limits, hostBytesPerCall);
  }

  /** The same options, with other limits. */
  public ComponentOptions withLimits(CoreLimits other) {
    return new ComponentOptions(mode, other, hostBytesPerCall);
  }
}
