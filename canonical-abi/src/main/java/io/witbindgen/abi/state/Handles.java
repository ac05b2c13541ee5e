package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.type.ResourceType;
import java.util.Objects;

/**
 * Handles of resources: lifting, lowering and the built-ins (spec sections "Lifting", "Lowering"
 * and {@code canon resource.*}).
 *
 * <p>Two forms share the checks: from table to table, as {@link ResourceHandle}s, and between a
 * table and the host, as Java objects.
 */
public final class Handles {
  private Handles() {}

  /** Takes an owned resource out of the caller's table (spec: {@code lift_own}). */
  public static ResourceHandle liftOwn(InstanceState instance, ResourceType type, int index) {
    ResourceHandle handle = resource(instance.handles().remove(index), type, index);
    requireNotLent(handle, index);
    if (!handle.isOwn()) {
      throw new TrapException(
          TrapReason.HANDLE_NOT_OWNED,
          "handle index " + index + " is a borrow of " + type + ", where it must be owned");
    }
    return handle;
  }

  /** Lends a resource in the caller's table (spec: {@code lift_borrow}). */
  public static ResourceHandle liftBorrow(HandleScope scope, ResourceType type, int index) {
    ResourceHandle handle = resource(scope.instance().handles().get(index), type, index);
    if (!(scope.call() instanceof Subtask subtask)) {
      throw new IllegalStateException("a borrow is lifted outside a call: " + type);
    }
    subtask.addLender(handle);
    return handle;
  }

  /** Puts an owned resource into a table; returns its index (spec: {@code lower_own}). */
  public static int lowerOwn(InstanceState instance, ResourceHandle handle) {
    return instance.handles().add(handle);
  }

  /**
   * Puts a borrowed resource into a table and returns its index. The instance that implements the
   * resource gets the representation instead, without a table entry (spec: {@code lower_borrow}).
   */
  public static int lowerBorrow(HandleScope scope, ResourceHandle lender) {
    if (isImplementer(scope, lender.type())) {
      return lender.representation();
    }
    return addBorrow(scope.instance(), lender.borrowedBy(task(scope)));
  }

  /** Adds an owned resource of a type that the instance implements (spec: {@code resource.new}). */
  public static int create(InstanceState instance, ResourceType type, int representation) {
    return instance.handles().add(ResourceHandle.own(type, representation));
  }

  /** The representation of the resource at an index (spec: {@code resource.rep}). */
  public static int representation(InstanceState instance, ResourceType type, int index) {
    return resource(instance.handles().get(index), type, index).representation();
  }

  /** Destroys an owned resource, or returns a borrowed one (spec: {@code resource.drop}). */
  public static void drop(InstanceState instance, ResourceType type, int index) {
    ResourceHandle handle = resource(instance.handles().remove(index), type, index);
    requireNotLent(handle, index);
    Task borrower = handle.borrowScope();
    if (borrower == null) {
      ResourceDefinition.of(type).destroy(handle, instance);
    } else {
      borrower.dropBorrow();
    }
  }

  /** Lifts an owned resource for the host. */
  public static Object liftOwnToHost(HandleScope scope, ResourceType type, int index) {
    ResourceHandle handle = liftOwn(scope.instance(), type, index);
    return isHost(type)
        ? Objects.requireNonNull(handle.object())
        : new GuestResource(type, handle.representation(), true);
  }

  /** Lifts a borrowed resource for the host. */
  public static Object liftBorrowToHost(HandleScope scope, ResourceType type, int index) {
    ResourceHandle handle = liftBorrow(scope, type, index);
    Subtask subtask = (Subtask) Objects.requireNonNull(scope.call());
    if (isHost(type)) {
      Object object = Objects.requireNonNull(handle.object());
      return object instanceof GuestProxy proxy ? proxy.shownDuring(subtask) : object;
    }
    GuestResource resource = new GuestResource(type, handle.representation(), false);
    subtask.show(resource);
    return resource;
  }

  /** Lowers an owned resource from the host. */
  public static int lowerOwnFromHost(HandleScope scope, ResourceType type, Object resource) {
    ResourceHandle handle =
        isHost(type)
            ? ResourceHandle.own(type, owned(resource))
            : ResourceHandle.own(type, ((GuestResource) resource).move());
    return scope.instance().handles().add(handle);
  }

  /** Lowers a borrowed resource from the host. */
  public static int lowerBorrowFromHost(HandleScope scope, ResourceType type, Object resource) {
    Task task = task(scope);
    if (isHost(type)) {
      if (resource instanceof GuestProxy proxy) {
        task.addLender(proxy.resource());
      }
      return addBorrow(scope.instance(), ResourceHandle.borrow(type, resource, task));
    }
    GuestResource lender = (GuestResource) resource;
    task.addLender(lender);
    if (isImplementer(scope, type)) {
      return lender.representation();
    }
    return addBorrow(scope.instance(), ResourceHandle.borrow(type, lender.representation(), task));
  }

  private static boolean isHost(ResourceType type) {
    return ResourceDefinition.of(type).isHost();
  }

  private static boolean isImplementer(HandleScope scope, ResourceType type) {
    return ResourceDefinition.of(type).implementer() == scope.instance();
  }

  /**
   * The object that the guest will own. For a proxy it is a new one, so that the host's stays
   * unusable after the transfer; for an object of the host there is no such distinction.
   */
  private static Object owned(Object resource) {
    return resource instanceof GuestProxy proxy ? proxy.move() : resource;
  }

  private static int addBorrow(InstanceState instance, ResourceHandle borrow) {
    int index = instance.handles().add(borrow);
    Objects.requireNonNull(borrow.borrowScope()).addBorrow();
    return index;
  }

  private static Task task(HandleScope scope) {
    if (scope.call() instanceof Task task) {
      return task;
    }
    throw new IllegalStateException("a borrow is lowered outside a call");
  }

  private static ResourceHandle resource(Handle handle, ResourceType type, int index) {
    if (!(handle instanceof ResourceHandle resource)) {
      throw new TrapException(
          TrapReason.HANDLE_TYPE_MISMATCH,
          "handle index " + index + " is " + handle.kind() + ", where " + type + " is needed");
    }
    if (resource.type() != type) {
      throw new TrapException(
          TrapReason.HANDLE_TYPE_MISMATCH,
          "handle index "
              + index
              + " used with the wrong type: it is a "
              + describe(resource.type(), type)
              + ", where a "
              + type
              + " is needed");
    }
    return resource;
  }

  private static String describe(ResourceType found, ResourceType expected) {
    return found.name().equals(expected.name()) ? found + " of another instance" : found.name();
  }

  private static void requireNotLent(ResourceHandle handle, int index) {
    if (handle.lends() > 0) {
      throw new TrapException(
          TrapReason.HANDLE_LENT,
          "cannot remove owned resource while borrowed: handle index "
              + index
              + ", a "
              + handle.type());
    }
  }
}
