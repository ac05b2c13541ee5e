package io.witbindgen.runtime;

import io.witbindgen.abi.HandleTable;
import io.witbindgen.abi.LiftLowerContext;
import io.witbindgen.component.validate.Feature;
import io.witbindgen.runtime.engine.ClassCache;
import io.witbindgen.runtime.engine.CoreLimits;
import io.witbindgen.runtime.engine.EngineMode;
import java.util.Set;

/**
 * How a component is loaded and what its instances may take.
 *
 * @param mode how core code is run
 * @param limits for each core instance
 * @param hostBytesPerCall how much host memory the values of one call may take, in bytes
 * @param handlesPerInstance how many handles each component instance may have at a time
 * @param features the gated features of the specification that components may use
 * @param classCache where compiled core modules are kept between runs
 */
public record ComponentOptions(
    EngineMode mode,
    CoreLimits limits,
    long hostBytesPerCall,
    int handlesPerInstance,
    Set<Feature> features,
    ClassCache classCache) {
  /**
   * Compiled, with the engine's own limits, 128 MiB of host memory a call, a million handles, the
   * stable features, and no class cache.
   */
  public static final ComponentOptions DEFAULT =
      new ComponentOptions(
          EngineMode.COMPILED,
          CoreLimits.NONE,
          LiftLowerContext.DEFAULT_HOST_BYTES,
          HandleTable.DEFAULT_LIMIT,
          Feature.stable(),
          ClassCache.NONE);

  public ComponentOptions {
    features = Set.copyOf(features);
  }

  /** The same options, with another mode. */
  public ComponentOptions withMode(EngineMode other) {
    return new ComponentOptions(
        other, limits, hostBytesPerCall, handlesPerInstance, features, classCache);
  }

  /** The same options, with other limits. */
  public ComponentOptions withLimits(CoreLimits other) {
    return new ComponentOptions(
        mode, other, hostBytesPerCall, handlesPerInstance, features, classCache);
  }

  /** The same options, with another limit of handles. */
  public ComponentOptions withHandlesPerInstance(int other) {
    return new ComponentOptions(mode, limits, hostBytesPerCall, other, features, classCache);
  }

  /** The same options, with other features switched on; all others are off. */
  public ComponentOptions withFeatures(Set<Feature> others) {
    return new ComponentOptions(
        mode, limits, hostBytesPerCall, handlesPerInstance, others, classCache);
  }

  /** The same options, with a cache of compiled core modules. */
  public ComponentOptions withClassCache(ClassCache other) {
    return new ComponentOptions(
        mode, limits, hostBytesPerCall, handlesPerInstance, features, other);
  }
}
