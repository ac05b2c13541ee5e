package io.witbindgen.abi.state;

import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.value.InvalidValueException;
import io.witbindgen.abi.value.ValueCheck;
import org.jspecify.annotations.Nullable;

/**
 * Checks of resources that the host passes in, before the guest is entered. Each throws {@link
 * InvalidValueException} without a place; the callers know the place and add it.
 */
public final class ResourceCheck {
  private ResourceCheck() {}

  /**
   * Checks a resource that is to be transferred.
   *
   * @throws IllegalStateException if it was already transferred or closed, or is only borrowed
   */
  public static void own(ResourceType type, @Nullable Object resource) {
    if (resource(type, resource) instanceof GuestResource guest && !isHost(type)) {
      guest.requireMovable();
    }
  }

  /**
   * Checks a resource that is to be lent.
   *
   * @throws IllegalStateException if it was already transferred or closed, or its call is over
   */
  public static void borrow(ResourceType type, @Nullable Object resource) {
    if (resource(type, resource) instanceof GuestResource guest && !isHost(type)) {
      guest.requireUsable();
    }
  }

  private static Object resource(ResourceType type, @Nullable Object resource) {
    Object present = ValueCheck.present(resource);
    Class<?> expected = ResourceDefinition.of(type).javaClass();
    if (!expected.isInstance(present)) {
      throw new InvalidValueException(
          "a "
              + present.getClass().getName()
              + ", where the resource type "
              + type
              + " is a "
              + expected.getName());
    }
    if (!isHost(type) && present instanceof GuestResource guest) {
      requireType(type, guest);
    }
    return present;
  }

  /** Rejects a guest's resource of another type. */
  static void requireType(ResourceType type, GuestResource guest) {
    if (guest.type() != type) {
      String which = guest.type().name().equals(type.name()) ? " of another instance" : "";
      throw new InvalidValueException(
          "a resource of type " + guest.type() + which + ", where " + type + " is needed");
    }
  }

  private static boolean isHost(ResourceType type) {
    return ResourceDefinition.of(type).isHost();
  }
}
