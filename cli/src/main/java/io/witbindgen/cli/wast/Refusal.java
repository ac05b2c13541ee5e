package io.witbindgen.cli.wast;

import io.witbindgen.abi.TrapException;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.runtime.link.UnlinkableException;
import java.util.Optional;

/**
 * Why a component, or a call of it, was refused.
 *
 * @param stage where it was refused
 * @param code the rule or the trap reason, in kebab case; the stage's name if there is nothing more
 *     specific
 * @param message the message for the user
 */
public record Refusal(Stage stage, String code, String message) {
  /** The stages that can refuse. */
  public enum Stage {
    DECODING,
    VALIDATION,
    LINKING,
    EXECUTION
  }

  /** The refusal that an exception represents; empty for other exceptions. */
  static Optional<Refusal> of(RuntimeException thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof MalformedComponentException) {
      return Optional.of(new Refusal(Stage.DECODING, "malformed", message));
    }
    if (thrown instanceof InvalidComponentException invalid) {
      return Optional.of(new Refusal(Stage.VALIDATION, invalid.rule().toString(), message));
    }
    if (thrown instanceof UnlinkableException) {
      return Optional.of(new Refusal(Stage.LINKING, "unlinkable", message));
    }
    return thrown instanceof TrapException trap
        ? Optional.of(new Refusal(Stage.EXECUTION, code(trap), message))
        : Optional.empty();
  }

  private static String code(TrapException trap) {
    return trap.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return code + ": " + message;
  }
}
