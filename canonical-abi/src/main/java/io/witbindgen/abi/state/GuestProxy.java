package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The Java object that represents a guest's resource in typed code. Bindings extend it and
 * implement the resource's Java interface.
 *
 * <p>It can be passed to another component as if the host implemented it. What that component then
 * owns or borrows is a different object for the same resource, so that the ownership rules also
 * hold for this one: it counts as transferred or lent.
 */
public abstract class GuestProxy implements AutoCloseable {
  private final GuestResource resource;
  private @Nullable Function<GuestResource, ? extends GuestProxy> maker;

  /** A proxy for a resource. */
  protected GuestProxy(GuestResource resource) {
    this.resource = resource;
  }

  /**
   * Drops the resource, unless it was already closed or transferred, or was only borrowed.
   *
   * @throws IllegalStateException if a call is currently borrowing it
   * @throws TrapException if the guest's destructor traps
   */
  @Override
  public final void close() {
    resource.close();
  }

  @Override
  public final String toString() {
    return resource.toString();
  }

  /** Creates another object for the resource. */
  static GuestProxy make(
      Function<GuestResource, ? extends GuestProxy> maker, GuestResource resource) {
    GuestProxy made = maker.apply(resource);
    made.maker = maker;
    return made;
  }

  /** Transfers the resource; returns the object for its new owner. */
  GuestProxy move() {
    int representation = resource.move();
    return another(new GuestResource(resource.type(), representation, true));
  }

  /** The object that the host uses while a call borrows the resource. */
  GuestProxy shownDuring(Subtask subtask) {
    GuestResource borrowed = new GuestResource(resource.type(), resource.representation(), false);
    subtask.show(borrowed);
    return another(borrowed);
  }

  GuestResource resource() {
    return resource;
  }

  private GuestProxy another(GuestResource other) {
    return make(Objects.requireNonNull(maker, "made by bindings"), other);
  }
}
