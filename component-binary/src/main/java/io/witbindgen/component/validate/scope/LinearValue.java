package io.witbindgen.component.validate.scope;

import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.validate.rule.Breach;

/** A value, which must be consumed exactly once. */
public final class LinearValue {
  private final ValueType type;
  private boolean consumed;

  public LinearValue(ValueType type, boolean consumed) {
    this.type = type;
    this.consumed = consumed;
  }

  public ValueType type() {
    return type;
  }

  public boolean consumed() {
    return consumed;
  }

  public void consume(int index) {
    if (consumed) {
      throw new Breach(ValidationRule.VALUE, "value " + index + " is consumed a second time");
    }
    consumed = true;
  }
}
