package io.witbindgen.abi.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as the calling instance sees it (spec section "Subtask State"). It remembers the handles
 * that the instance has lent for the call; until it ends, they cannot be dropped or transferred.
 */
public final class Subtask implements BorrowScope, Handle {
  private @Nullable List<ResourceHandle> lenders;
  private @Nullable List<GuestResource> shownToHost;

  /** A call that starts now. */
  public Subtask() {}

  @Override
  public Kind kind() {
    return Kind.SUBTASK;
  }

  /** Records that a handle is lent until the call is over. */
  void addLender(ResourceHandle handle) {
    List<ResourceHandle> lent = lenders;
    if (lent == null) {
      lent = new ArrayList<>();
      lenders = lent;
    }
    handle.lend();
    lent.add(handle);
  }

  /** Records that the host, as the callee, received a resource for the duration of the call. */
  void show(GuestResource resource) {
    List<GuestResource> shown = shownToHost;
    if (shown == null) {
      shown = new ArrayList<>();
      shownToHost = shown;
    }
    shown.add(resource);
  }

  /** Ends the call on the caller's side: the lenders have sole use of what they lent again. */
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
