package io.witbindgen.component.validate;

import io.witbindgen.abi.ValueType;
import io.witbindgen.component.ValidationRule;

/** A value, which must be consumed exactly once. */
final class LinearValue {
  private final ValueType type;
  private boolean consumed;

  LinearValue(ValueType type, boolean consumed) {
    this.type = type;
    this.consumed = consumed;
  }

  ValueType type() {
    return type;
  }

  boolean consumed() {
    return consumed;
  }

  void consume(int index) {
    if (consumed) {
      throw new Breach(ValidationRule.VALUE, "value " + index + " is consumed a second time");
    }
    consumed = true;
  }
}
