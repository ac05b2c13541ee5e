package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical ABI's state of one component instance: its handles, and whether it can be entered
 * and left (spec section "Component Instances"). Not thread-safe; the caller of a guest serialises
 * the calls. Only {@link #isPoisoned} and the number of {@link #handles} can be read by any thread.
 */
public final class InstanceState {
  private static final int MAX_BACKPRESSURE = 0xffff;

  private final String name;
  private final @Nullable InstanceState parent;
  private final HandleTable handles;
  private boolean mayEnter = true;
  private boolean mayLeave = true;
  private Task running = new Task();
  private int backpressure;
  private volatile @Nullable String poison;

  /**
   * A fresh instance.
   *
   * @param name the name for messages
   * @param parent the instance that created it; null for a root
   */
  public InstanceState(String name, @Nullable InstanceState parent) {
    this(name, parent, HandleTable.DEFAULT_LIMIT);
  }

  /**
   * A fresh instance.
   *
   * @param name the name for messages
   * @param parent the instance that created it; null for a root
   * @param maxHandles the maximum number of handles at a time
   */
  public InstanceState(String name, @Nullable InstanceState parent, int maxHandles) {
    this.name = name;
    this.parent = parent;
    this.handles = new HandleTable(maxHandles);
  }

  public String name() {
    return name;
  }

  /** The handles that its core code holds. */
  public HandleTable handles() {
    return handles;
  }

  /** The outermost ancestor of this instance; itself if it has no parent. */
  public InstanceState root() {
    InstanceState root = this;
    while (root.parent != null) {
      root = root.parent;
    }
    return root;
  }

  /**
   * Enters this instance and those of its ancestors that the caller is not already inside.
   *
   * @param caller the calling instance; null for the host
   * @param task the call that starts
   * @throws TrapException if one of them is already executing, or trapped earlier
   */
  public void enterFrom(@Nullable InstanceState caller, Task task) {
    for (InstanceState s = this; s != null && !isSelfOrAncestor(s, caller); s = s.parent) {
      s.requireEnterable();
    }
    for (InstanceState s = this; s != null && !isSelfOrAncestor(s, caller); s = s.parent) {
      s.mayEnter = false;
    }
    running = task;
  }

  /** Undoes {@link #enterFrom} when the call is over. */
  public void leaveTo(@Nullable InstanceState caller) {
    for (InstanceState s = this; s != null && !isSelfOrAncestor(s, caller); s = s.parent) {
      s.mayEnter = true;
    }
  }

  /**
   * Checks that guest code can call out of this instance now.
   *
   * @throws TrapException if it cannot: during realloc and post-return
   */
  public void requireMayLeave() {
    if (!mayLeave) {
      throw new TrapException(
          TrapReason.CANNOT_LEAVE_OR_ENTER,
          "cannot leave component instance `" + name + "` during realloc or post-return");
    }
  }

  /** The call that this instance is executing. */
  public Task running() {
    return running;
  }

  /**
   * Changes the number of the guest's pending requests to receive no more calls (spec section
   * "canon backpressure.{inc,dec}").
   *
   * @throws TrapException if the count becomes negative or reaches 2^16
   */
  public void changeBackpressure(int by) {
    backpressure += by;
    if (backpressure < 0 || backpressure > MAX_BACKPRESSURE) {
      throw new TrapException(
          TrapReason.LIMIT_EXCEEDED, "the backpressure counter left 0 to " + MAX_BACKPRESSURE);
    }
  }

  /**
   * Calls realloc, which cannot call out and has its own context slots: the specification runs it
   * on a separate thread with fresh storage.
   */
  public long[] callRealloc(CoreFunction function, long... args) {
    Task caller = running;
    running = new Task();
    try {
      return callWithoutLeaving(function, args);
    } finally {
      running = caller;
    }
  }

  /** Calls a function of the guest that cannot call out: realloc or post-return. */
  public long[] callWithoutLeaving(CoreFunction function, long... args) {
    mayLeave = false;
    try {
      return function.call(args);
    } finally {
      // Leaving is allowed again even after a trap: the instance is never entered again, but its
      // resources are still dropped.
      mayLeave = true;
    }
  }

  /**
   * Closes this instance and its ancestors for good, because a call into it did not end normally.
   *
   * @param reason what happened, for the messages of later calls
   */
  public void poison(String reason) {
    for (InstanceState s = this; s != null; s = s.parent) {
      if (s.poison == null) {
        s.poison = reason;
      }
    }
  }

  /** Whether a call did not end normally, so that the instance can never be entered again. */
  public boolean isPoisoned() {
    return poison != null;
  }

  /** Drops all borrowed handles, as a guest has to before its calls return. */
  public void dropBorrows() {
    handles.removeIf(
        handle -> {
          Task scope = handle instanceof ResourceHandle resource ? resource.borrowScope() : null;
          if (scope != null) {
            scope.dropBorrow();
          }
          return scope != null;
        });
  }

  /**
   * Destroys the host's resources that this instance owns, once the instance is no longer used. An
   * exception from one destructor does not prevent the others from running.
   *
   * @throws RuntimeException the first one from a destructor, with the others as suppressed
   */
  public void releaseHostResources() {
    List<RuntimeException> failures = new ArrayList<>();
    handles.forEach(
        handle -> {
          if (handle instanceof ResourceHandle resource
              && resource.isOwn()
              && ResourceDefinition.of(resource.type()).isHost()) {
            try {
              ResourceDefinition.of(resource.type()).destroy(resource, this);
            } catch (RuntimeException e) {
              failures.add(e);
            }
          }
        });
    handles.clear();
    if (!failures.isEmpty()) {
      RuntimeException first = failures.remove(0);
      failures.forEach(first::addSuppressed);
      throw first;
    }
  }

  private void requireEnterable() {
    if (poison != null) {
      throw new TrapException(
          TrapReason.CANNOT_LEAVE_OR_ENTER,
          "cannot enter component instance `" + name + "`: " + poison + "; create a new instance");
    }
    if (!mayEnter) {
      throw new TrapException(
          TrapReason.CANNOT_LEAVE_OR_ENTER,
          "cannot enter component instance `" + name + "`: a call into it is under way");
    }
  }

  private static boolean isSelfOrAncestor(InstanceState candidate, @Nullable InstanceState of) {
    for (InstanceState s = of; s != null; s = s.parent) {
      if (s == candidate) {
        return true;
      }
    }
    return false;
  }
}
