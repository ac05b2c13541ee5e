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

  /** Lends a resource of the caller's table (spec: {@code lift_borrow}). */
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
   * Puts a borrowed resource into a table; returns its index, or what the resource is known by to
   * the instance that implements it (spec: {@code lower_borrow}).
   */
  public static int lowerBorrow(HandleScope scope, ResourceHandle lender) {
    if (isImplementer(scope, lender.type())) {
      return lender.representation();
    }
    return addBorrow(scope.instance(), lender.borrowedBy(task(scope)));
  }

  /** The built-in {@code resource.new}: an owned resource of the instance's own. */
  public static int create(InstanceState instance, ResourceType type, int representation) {
    instance.requireMayLeave();
    return instance.handles().add(ResourceHandle.own(type, representation));
  }

  /** The built-in {@code resource.rep}: the number behind an index. */
  public static int representation(InstanceState instance, ResourceType type, int index) {
    return resource(instance.handles().get(index), type, index).representation();
  }

  /** The built-in {@code resource.drop}: ends an owned resource, or gives a borrowed one back. */
  public static void drop(InstanceState instance, ResourceType type, int index) {
    instance.requireMayLeave();
    ResourceHandle handle = resource(instance.handles().remove(index), type, index);
    requireNotLent(handle, index);
    Task borrower = handle.borrowScope();
    if (borrower == null) {
      ResourceDefinition.of(type).destroy(handle, instance);
    } else {
      borrower.dropBorrow();
    }
  }

  /** An owned resource, for the host. */
  public static Object liftOwnToHost(HandleScope scope, ResourceType type, int index) {
    ResourceHandle handle = liftOwn(scope.instance(), type, index);
    return isHost(type)
        ? Objects.requireNonNull(handle.object())
        : new GuestResource(type, handle.representation(), true);
  }

  /** A borrowed resource, for the host. */
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

  /** An owned resource, from the host. */
  public static int lowerOwnFromHost(HandleScope scope, ResourceType type, Object resource) {
    ResourceHandle handle =
        isHost(type)
            ? ResourceHandle.own(type, owned(resource))
            : ResourceHandle.own(type, ((GuestResource) resource).move());
    return scope.instance().handles().add(handle);
  }

  /** A borrowed resource, from the host. */
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

  /** What the guest will own: not the object in the host's hands, where that can be told apart. */
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
