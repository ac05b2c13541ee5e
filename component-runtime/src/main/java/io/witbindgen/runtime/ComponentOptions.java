package io.witbindgen.runtime;

import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.runtime.call.InstanceLimits;
import io.witbindgen.runtime.engine.ClassCache;
import io.witbindgen.runtime.engine.EngineMode;
import java.util.Set;

/**
 * How a component is loaded and what its instances may take.
 *
 * @param mode how core code is run
 * @param limits what each instance may take
 * @param features the gated features of the specification that components may use
 * @param classCache where compiled core modules are kept between runs
 */
public record ComponentOptions(
    EngineMode mode, InstanceLimits limits, Set<Feature> features, ClassCache classCache) {
  /** Compiled, with the default limits, the stable features, and no class cache. */
  public static final ComponentOptions DEFAULT =
      new ComponentOptions(
          EngineMode.COMPILED, InstanceLimits.DEFAULT, Feature.stable(), ClassCache.NONE);

  public ComponentOptions {
    features = Set.copyOf(features);
  }

  /** The same options, with another mode. */
  public ComponentOptions withMode(EngineMode other) {
    return new ComponentOptions(other, limits, features, classCache);
  }

  /** The same options, with other limits. */
  public ComponentOptions withLimits(InstanceLimits other) {
    return new ComponentOptions(mode, other, features, classCache);
  }

  /** The same options, with other features switched on; all others are off. */
  public ComponentOptions withFeatures(Set<Feature> others) {
    return new ComponentOptions(mode, limits, others, classCache);
  }

  /** The same options, with a cache of compiled core modules. */
  public ComponentOptions withClassCache(ClassCache other) {
    return new ComponentOptions(mode, limits, features, other);
  }
}
