package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The object of typed code that stands for a resource of a guest. Bindings extend it and implement
 * the resource's Java interface.
 *
 * <p>It may be handed to another component as if the host implemented it. What that component owns
 * or borrows then is another object for the same resource, so that the rules for this one hold: it
 * is given away, or lent.
 */
public abstract class GuestProxy implements AutoCloseable {
  private final GuestResource resource;
  private @Nullable Function<GuestResource, ? extends GuestProxy> maker;

  /** Stands for a resource. */
  protected GuestProxy(GuestResource resource) {
    this.resource = resource;
  }

  /**
   * Drops the resource, unless it was closed or given away before, or was only borrowed.
   *
   * @throws IllegalStateException if a call that has borrowed it is under way
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

  /** A new object for a resource. */
  static GuestProxy make(
      Function<GuestResource, ? extends GuestProxy> maker, GuestResource resource) {
    GuestProxy made = maker.apply(resource);
    made.maker = maker;
    return made;
  }

  /** Gives the resource away; the object for its new owner. */
  GuestProxy move() {
    int representation = resource.move();
    return another(new GuestResource(resource.type(), representation, true));
  }

  /** The object for the host while a call has borrowed the resource. */
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
