package io.witbindgen.runtime;

import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.runtime.engine.ClassCache;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.limit.InstanceLimits;
import java.util.Set;

/**
 * How a component is loaded, and the limits for its instances. Immutable.
 *
 * @param mode how core code is run
 * @param limits the limits for each instance
 * @param features the gated features of the specification that components may use
 * @param classCache where compiled core modules are kept between runs
 */
public record ComponentOptions(
    EngineMode mode, InstanceLimits limits, Set<Feature> features, ClassCache classCache) {
  /** Compiled mode, the default limits, the stable features, and no class cache. */
  public static final ComponentOptions DEFAULT =
      new ComponentOptions(
          EngineMode.COMPILED, InstanceLimits.DEFAULT, Feature.stable(), ClassCache.NONE);

  public ComponentOptions {
    features = Set.copyOf(features);
  }

  /** The same options, with a different mode. */
  public ComponentOptions withMode(EngineMode other) {
    return new ComponentOptions(other, limits, features, classCache);
  }

  /** The same options, with different limits. */
  public ComponentOptions withLimits(InstanceLimits other) {
    return new ComponentOptions(mode, other, features, classCache);
  }

  /** The same options, with these features enabled and all others disabled. */
  public ComponentOptions withFeatures(Set<Feature> others) {
    return new ComponentOptions(mode, limits, others, classCache);
  }

  /** The same options, with a cache of compiled core modules. */
  public ComponentOptions withClassCache(ClassCache other) {
    return new ComponentOptions(mode, limits, features, other);
  }
}
