package io.witbindgen.runtime.call;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.state.ResourceDefinition;
import io.witbindgen.abi.state.Task;
import io.witbindgen.runtime.limit.HostEntry;
import org.jspecify.annotations.Nullable;

/**
 * Drops resources of a type that a component instance implements. The instance is entered as for a
 * call, even if the type has no destructor.
 */
public final class ResourceDestructor implements ResourceDefinition.GuestDestructor {
  private final String name;
  private final @Nullable CoreFunction destructor;
  private final InstanceState instance;
  private final HostEntry entry;

  /**
   * A destructor.
   *
   * @param name the resource type's name in messages
   * @param destructor the guest's destructor; null if the type has none
   * @param instance the instance that implements the type
   * @param entry the entry point to its root instance
   */
  public ResourceDestructor(
      String name, @Nullable CoreFunction destructor, InstanceState instance, HostEntry entry) {
    this.name = name;
    this.destructor = destructor;
    this.instance = instance;
    this.entry = entry;
  }

  @Override
  public void drop(int representation, @Nullable InstanceState caller) {
    if (caller == null && (!entry.isOpen() || instance.isPoisoned())) {
      // The resource is gone, together with the memory that it was in.
      return;
    }
    boolean otherRoot = caller == null || caller.root() != instance.root();
    try {
      if (otherRoot) {
        entry.inside(() -> run(representation, caller));
      } else {
        run(representation, caller);
      }
    } catch (TrapException e) {
      throw e.during("destructor of " + name);
    }
  }

  private boolean run(int representation, @Nullable InstanceState caller) {
    instance.enterFrom(caller, new Task());
    boolean finished = false;
    try {
      if (destructor != null) {
        destructor.call(Integer.toUnsignedLong(representation));
      }
      finished = true;
      return finished;
    } finally {
      if (!finished) {
        instance.poison("an earlier call of the destructor of " + name + " failed");
      }
      instance.leaveTo(caller);
    }
  }
}
