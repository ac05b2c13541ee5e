package io.witbindgen.component.validate.rule;

import io.witbindgen.component.CoreModuleValidator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The features that validation accepts, and the validator for core modules.
 *
 * @param features the enabled features
 * @param coreModules validates the core modules; without it, only their imports and exports are
 *     read
 */
public record ValidationOptions(Set<Feature> features, Optional<CoreModuleValidator> coreModules) {
  /** The stable features, without a validator of core modules. */
  public static final ValidationOptions DEFAULT =
      new ValidationOptions(Feature.stable(), Optional.empty());

  public ValidationOptions {
    features = Set.copyOf(features);
  }

  /** The same options with more features. */
  public ValidationOptions with(Feature... more) {
    Set<Feature> all = EnumSet.noneOf(Feature.class);
    all.addAll(features);
    all.addAll(Arrays.asList(more));
    return new ValidationOptions(all, coreModules);
  }

  /** The same options with fewer features. */
  public ValidationOptions without(Feature... fewer) {
    Set<Feature> rest = EnumSet.noneOf(Feature.class);
    rest.addAll(features);
    Arrays.asList(fewer).forEach(rest::remove);
    return new ValidationOptions(rest, coreModules);
  }

  /** The same options with a validator of core modules. */
  public ValidationOptions with(CoreModuleValidator validator) {
    return new ValidationOptions(features, Optional.of(validator));
  }
}
