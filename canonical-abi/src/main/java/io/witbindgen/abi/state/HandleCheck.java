package io.witbindgen.abi.state;

import io.witbindgen.abi.value.InvalidValueException;
import io.witbindgen.abi.value.ValueCheck;
import org.jspecify.annotations.Nullable;

/**
 * Checks the resources that typed code passes in one call, before anything is lowered. It remembers
 * earlier arguments: a resource cannot be transferred twice, or transferred and lent.
 */
public final class HandleCheck {
  private final ExportedResources resources;

  /** A check of what the host passes to a guest that calls it. */
  public HandleCheck() {
    this(ExportedResources.NONE);
  }

  /** A check of the arguments for a guest that implements these resources. */
  public HandleCheck(ExportedResources resources) {
    this.resources = resources;
  }

  /**
   * Checks a resource that is to be transferred.
   *
   * @throws InvalidValueException if it is null, or not of the instance that requires it
   * @throws IllegalStateException if it cannot be transferred now
   */
  public <T> void own(ResourceInterface<T> expected, @Nullable T value) {
    GuestResource guest = guest(expected, ValueCheck.present(value));
    if (guest != null) {
      guest.claimToMove(this);
    }
  }

  /**
   * Checks a resource that is to be lent.
   *
   * @throws InvalidValueException if it is null, or not of the instance that requires it
   * @throws IllegalStateException if it cannot be lent now
   */
  public <T> void borrow(ResourceInterface<T> expected, @Nullable T value) {
    GuestResource guest = guest(expected, ValueCheck.present(value));
    if (guest != null) {
      guest.claimToLend(this);
    }
  }

  /** The guest's resource behind an object; null if the host implements it. */
  private @Nullable GuestResource guest(ResourceInterface<?> expected, Object value) {
    ExportedResources.Exported exported = resources.find(expected);
    GuestResource guest = value instanceof GuestProxy proxy ? proxy.resource() : null;
    if (exported == null) {
      return guest;
    }
    if (guest == null) {
      throw new InvalidValueException(
          "a "
              + value.getClass().getName()
              + ", where the component needs a "
              + expected
              + " of its own");
    }
    ResourceCheck.requireType(exported.type(), guest);
    return guest;
  }
}
