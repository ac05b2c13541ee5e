package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as the called instance sees it (spec section "Tasks"). It counts the borrows that the
 * instance received for the call and must drop before the call ends.
 */
public final class Task implements BorrowScope {
  private final ExportedResources resources;
  private long context0;
  private long context1;
  private int borrows;
  private @Nullable List<GuestResource> lentByHost;

  /** A call that starts now. */
  public Task() {
    this(ExportedResources.NONE);
  }

  /** A call that starts now, from typed code for which the instance implements these resources. */
  public Task(ExportedResources resources) {
    this.resources = resources;
  }

  /**
   * The value in a context slot (spec: {@code canon_context_get}); zero until one is set. The
   * specification has the slots on threads; a synchronous task has exactly one thread.
   *
   * @param slot 0 or 1
   */
  public long context(int slot) {
    return slot == 0 ? context0 : context1;
  }

  /** Sets a context slot (spec: {@code canon_context_set}). */
  public void setContext(int slot, long value) {
    if (slot == 0) {
      context0 = value;
    } else {
      context1 = value;
    }
  }

  ExportedResources resources() {
    return resources;
  }

  void addBorrow() {
    borrows++;
  }

  void dropBorrow() {
    borrows--;
  }

  /** Records a resource that the host lends for this call. */
  void addLender(GuestResource resource) {
    List<GuestResource> lent = lentByHost;
    if (lent == null) {
      lent = new ArrayList<>();
      lentByHost = lent;
    }
    resource.lend();
    lent.add(resource);
  }

  /**
   * Checks that everything borrowed for the call has been dropped, as required when it returns.
   *
   * @throws TrapException if something has not
   */
  public void requireNoBorrows() {
    if (borrows > 0) {
      throw new TrapException(
          TrapReason.BORROWS_REMAIN,
          "borrow handles still remain at the end of the call: "
              + borrows
              + " of them were not dropped");
    }
  }

  /** Returns what the host lent, however the call ended. */
  public void exit() {
    if (lentByHost != null) {
      lentByHost.forEach(GuestResource::giveBack);
      lentByHost = null;
    }
  }
}
