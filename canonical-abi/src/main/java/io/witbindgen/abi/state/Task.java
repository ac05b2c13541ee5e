package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call, seen from the instance that is called (spec section "Tasks"). It counts the borrows that
 * the instance was given for the call and must drop before its end.
 */
public final class Task implements BorrowScope {
  private final ExportedResources resources;
  private int borrows;
  private @Nullable List<GuestResource> lentByHost;

  /** A call that begins. */
  public Task() {
    this(ExportedResources.NONE);
  }

  /** A call that begins, from typed code for which the instance implements these resources. */
  public Task(ExportedResources resources) {
    this.resources = resources;
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

  /** Notes a resource that the host lends for this call. */
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
   * Checks that everything borrowed for the call was dropped, as it must be when the call returns.
   *
   * @throws TrapException if something was not
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

  /** Gives back what the host lent, however the call ended. */
  public void exit() {
    if (lentByHost != null) {
      lentByHost.forEach(GuestResource::giveBack);
      lentByHost = null;
    }
  }
}
