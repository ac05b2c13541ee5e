package io.witbindgen.abi.state;

import io.witbindgen.abi.type.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * A resource in the table of an instance (spec section "Resource State"): owned, or borrowed until
 * the end of a call.
 */
public final class ResourceHandle implements Handle {
  private final ResourceType type;
  private final int representation;
  private final @Nullable Object object;
  private final @Nullable Task borrowScope;
  private int lends;

  private ResourceHandle(
      ResourceType type, int representation, @Nullable Object object, @Nullable Task borrowScope) {
    this.type = type;
    this.representation = representation;
    this.object = object;
    this.borrowScope = borrowScope;
  }

  /** An owned resource of a type that a guest implements. */
  static ResourceHandle own(ResourceType type, int representation) {
    return new ResourceHandle(type, representation, null, null);
  }

  /** An owned resource of a type that the host implements. */
  static ResourceHandle own(ResourceType type, Object object) {
    return new ResourceHandle(type, 0, object, null);
  }

  /** A resource of a guest, borrowed for a task. */
  static ResourceHandle borrow(ResourceType type, int representation, Task task) {
    return new ResourceHandle(type, representation, null, task);
  }

  /** A resource of the host, borrowed for a task. */
  static ResourceHandle borrow(ResourceType type, Object object, Task task) {
    return new ResourceHandle(type, 0, object, task);
  }

  /** The same resource, borrowed for a task. */
  ResourceHandle borrowedBy(Task task) {
    return new ResourceHandle(type, representation, object, task);
  }

  @Override
  public Kind kind() {
    return Kind.RESOURCE;
  }

  public ResourceType type() {
    return type;
  }

  /** The representation: the number by which the implementing guest knows the resource. */
  public int representation() {
    return representation;
  }

  /** The object of a host's resource; null for a guest's. */
  @Nullable Object object() {
    return object;
  }

  /** The task that borrows the resource; null if it is owned. */
  @Nullable Task borrowScope() {
    return borrowScope;
  }

  /** Whether the holder owns the resource. */
  public boolean isOwn() {
    return borrowScope == null;
  }

  /** The number of active calls that borrow the resource through this handle. */
  public int lends() {
    return lends;
  }

  void lend() {
    lends++;
  }

  void giveBack() {
    lends--;
  }
}
