package io.witbindgen.component.validate;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.component.validate.scope.ValidationRun;
import io.witbindgen.component.validate.type.TypeTable;

/** Validates decoded components. */
public final class ComponentValidator {
  private ComponentValidator() {}

  /**
   * Validates a component, and all that is nested in it, with the stable features.
   *
   * @throws InvalidComponentException if it breaks a rule
   * @throws MalformedComponentException if the imports and exports of a core module in it cannot be
   *     read
   */
  public static ValidatedComponent validate(DecodedComponent component) {
    return validate(component, ValidationOptions.DEFAULT);
  }

  /**
   * Validates a component, and all that is nested in it.
   *
   * @throws InvalidComponentException if it breaks a rule
   * @throws MalformedComponentException if the imports and exports of a core module in it cannot be
   *     read
   */
  public static ValidatedComponent validate(DecodedComponent component, ValidationOptions options) {
    TypeTable types = new TypeTable(component.bytes().length());
    return Definitions.component(component, null, new ValidationRun(options, types));
  }
}
