package io.witbindgen.abi.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call, seen from the instance that calls (spec section "Subtask State"). It remembers the
 * handles that the instance has lent for the call, which cannot be dropped or given away meanwhile.
 */
public final class Subtask implements BorrowScope, Handle {
  private @Nullable List<ResourceHandle> lenders;
  private @Nullable List<GuestResource> shownToHost;

  /** A call that begins. */
  public Subtask() {}

  @Override
  public Kind kind() {
    return Kind.SUBTASK;
  }

  /** Notes that a handle is lent until the call is over. */
  void addLender(ResourceHandle handle) {
    List<ResourceHandle> lent = lenders;
    if (lent == null) {
      lent = new ArrayList<>();
      lenders = lent;
    }
    handle.lend();
    lent.add(handle);
  }

  /** Notes that the host, which is called, was given a resource for the time of the call. */
  void show(GuestResource resource) {
    List<GuestResource> shown = shownToHost;
    if (shown == null) {
      shown = new ArrayList<>();
      shownToHost = shown;
    }
    shown.add(resource);
  }

  /** Ends the call on the caller's side: what was lent is the lender's alone again. */
  public void deliverResolve() {
    if (lenders != null) {
      lenders.forEach(ResourceHandle::giveBack);
      lenders = null;
    }
    if (shownToHost != null) {
      shownToHost.forEach(GuestResource::expire);
      shownToHost = null;
    }
  }
}
