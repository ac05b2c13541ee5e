package io.witbindgen.component.validate.scope;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.component.validate.type.TypeTable;
import java.util.Set;

/** The state that one run of validation shares: its options, and all types so far. */
public record ValidationRun(ValidationOptions options, TypeTable types) {
  Set<Feature> features() {
    return options.features();
  }

  boolean has(Feature feature) {
    return options.features().contains(feature);
  }

  /** Refuses {@code what} if the feature is disabled. */
  public void require(Feature feature, String what) {
    if (!has(feature)) {
      throw new Breach(ValidationRule.FEATURE, what + " needs " + feature.describe());
    }
  }
}
