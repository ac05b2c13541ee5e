package io.witbindgen.component.validate.rule;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.ValidationRule;

/** A broken rule, thrown to the place where its offset is known. */
public final class Breach extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ValidationRule rule;
  private final String reason;

  public Breach(ValidationRule rule, String reason) {
    super(reason);
    this.rule = rule;
    this.reason = reason;
  }

  ValidationRule rule() {
    return rule;
  }

  /** The reason: what was found and what was expected. */
  public String reason() {
    return reason;
  }

  /** The same breach, with a prefix that says what was being checked. */
  public Breach in(String what) {
    Breach wider = new Breach(rule, what + ": " + reason);
    wider.setStackTrace(getStackTrace());
    return wider;
  }

  public InvalidComponentException at(int offset) {
    InvalidComponentException verdict = new InvalidComponentException(rule, reason, offset);
    verdict.setStackTrace(getStackTrace());
    return verdict;
  }
}
