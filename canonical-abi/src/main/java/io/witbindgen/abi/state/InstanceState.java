package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical ABI's state of one component instance: its handles, and whether it may be entered
 * and left (spec section "Component Instances"). Not thread-safe; whoever calls guests serialises
 * the calls.
 */
public final class InstanceState {
  private static final int MAX_BACKPRESSURE = 0xffff;

  private final String name;
  private final @Nullable InstanceState parent;
  private final HandleTable handles;
  private boolean mayEnter = true;
  private boolean mayLeave = true;
  private long context0;
  private long context1;
  private int backpressure;
  private @Nullable String poison;

  /**
   * A fresh instance.
   *
   * @param name what messages call it
   * @param parent the instance that it was created in; null for a root
   */
  public InstanceState(String name, @Nullable InstanceState parent) {
    this(name, parent, HandleTable.DEFAULT_LIMIT);
  }

  /**
   * A fresh instance.
   *
   * @param name what messages call it
   * @param parent the instance that it was created in; null for a root
   * @param maxHandles how many handles it may have at a time
   */
  public InstanceState(String name, @Nullable InstanceState parent, int maxHandles) {
    this.name = name;
    this.parent = parent;
    this.handles = new HandleTable(maxHandles);
  }

  public String name() {
    return name;
  }

  /** What its core code holds. */
  public HandleTable handles() {
    return handles;
  }

  /** The outermost of the instances that this one was created in; itself if there is none. */
  public InstanceState root() {
    InstanceState root = this;
    while (root.parent != null) {
      root = root.parent;
    }
    return root;
  }

  /**
   * Enters this instance, and those of its ancestors that the caller is not in already.
   *
   * @param caller the calling instance; null for the host
   * @throws TrapException if one of them is being executed already, or trapped before
   */
  public void enterFrom(@Nullable InstanceState caller) {
    for (InstanceState s = this; s != null && !isSelfOrAncestor(s, caller); s = s.parent) {
      s.requireEnterable();
    }
    for (InstanceState s = this; s != null && !isSelfOrAncestor(s, caller); s = s.parent) {
      s.mayEnter = false;
    }
    context0 = 0;
    context1 = 0;
  }

  /** Undoes {@link #enterFrom} when the call is over. */
  public void leaveTo(@Nullable InstanceState caller) {
    for (InstanceState s = this; s != null && !isSelfOrAncestor(s, caller); s = s.parent) {
      s.mayEnter = true;
    }
  }

  /**
   * Checks that guest code may call out of this instance now.
   *
   * @throws TrapException if it may not: during realloc and post-return
   */
  public void requireMayLeave() {
    if (!mayLeave) {
      throw new TrapException(
          TrapReason.CANNOT_LEAVE_OR_ENTER,
          "cannot leave component instance `" + name + "` during realloc or post-return");
    }
  }

  /**
   * What the running task keeps in a slot (spec section "canon context.get"); a task begins with
   * zeros.
   *
   * @param slot 0 or 1
   */
  public long context(int slot) {
    return slot == 0 ? context0 : context1;
  }

  /** Keeps a value in a slot of the running task (spec section "canon context.set"). */
  public void setContext(int slot, long value) {
    if (slot == 0) {
      context0 = value;
    } else {
      context1 = value;
    }
  }

  /**
   * Counts how often the guest asked for no more calls (spec section "canon
   * backpressure.{inc,dec}").
   *
   * @throws TrapException if that is less than never, or 2^16 times
   */
  public void changeBackpressure(int by) {
    backpressure += by;
    if (backpressure < 0 || backpressure > MAX_BACKPRESSURE) {
      throw new TrapException(
          TrapReason.LIMIT_EXCEEDED, "the backpressure counter left 0 to " + MAX_BACKPRESSURE);
    }
  }

  /** Calls realloc: it may not call out, and has slots of its own. */
  public long[] callRealloc(CoreFunction function, long... args) {
    long saved0 = context0;
    long saved1 = context1;
    context0 = 0;
    context1 = 0;
    long[] results = callWithoutLeaving(function, args);
    context0 = saved0;
    context1 = saved1;
    return results;
  }

  /** Calls a function of the guest that may not call out: realloc or post-return. */
  public long[] callWithoutLeaving(CoreFunction function, long... args) {
    mayLeave = false;
    long[] results = function.call(args);
    mayLeave = true;
    return results;
  }

  /**
   * Closes this instance and those it was made in for ever, because a call into it did not end in
   * order.
   *
   * @param reason what happened, for the message of later calls
   */
  public void poison(String reason) {
    for (InstanceState s = this; s != null; s = s.parent) {
      if (s.poison == null) {
        s.poison = reason;
      }
    }
  }

  /** Whether a call did not end in order, so that the instance can never be entered again. */
  public boolean isPoisoned() {
    return poison != null;
  }

  /**
   * Destroys the resources of the host that this instance owns, because nobody will use it any
   * more. A destructor that throws does not keep the others from running.
   *
   * @throws RuntimeException the first that a destructor threw, with the others as suppressed
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
