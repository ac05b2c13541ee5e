package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.type.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a guest implements and the host holds.
 *
 * <p>The host can receive one as an {@code own}; it then belongs to the host until the host passes
 * it on as an {@code own} or {@linkplain #close closes} it. The host can also receive one as a
 * {@code borrow}, which is usable until the function that received it returns. An owned resource
 * that is neither passed on nor closed stays alive in the guest.
 *
 * <p>An owned resource can be used and closed by any thread, though not by two at a time; closing
 * it waits until no other thread is inside the component. A borrowed one belongs to the thread of
 * the call.
 */
public final class GuestResource implements AutoCloseable {
  private enum State {
    USABLE("usable"),
    MOVED("was given away"),
    CLOSED("is closed"),
    EXPIRED("was borrowed for a call that is over");

    private final String text;

    State(String text) {
      this.text = text;
    }
  }

  private final ResourceType type;
  private final int representation;
  private final boolean own;
  private State state = State.USABLE;
  private int lends;
  private @Nullable HandleCheck lentIn;
  private @Nullable HandleCheck movedIn;

  GuestResource(ResourceType type, int representation, boolean own) {
    this.type = type;
    this.representation = representation;
    this.own = own;
  }

  /** The resource type; each instance of a component has its own. */
  public ResourceType type() {
    return type;
  }

  /** Whether the host owns the resource and so can transfer it; otherwise it is borrowed. */
  public boolean isOwn() {
    return own;
  }

  /**
   * Drops the resource: the guest's destructor runs. Does nothing if the resource was already
   * closed or transferred, if it was only borrowed, or if the instance that implements it is no
   * longer usable.
   *
   * @throws IllegalStateException if a call is currently borrowing it
   * @throws TrapException if the destructor traps
   */
  @Override
  public void close() {
    synchronized (this) {
      if (state != State.USABLE) {
        return;
      }
      if (own) {
        requireNotLent("closed");
      }
      state = State.CLOSED;
    }
    if (own) {
      ResourceDefinition.of(type).destroy(representation);
    }
  }

  /**
   * Checks that the resource can be lent now.
   *
   * @throws IllegalStateException if it cannot
   */
  public synchronized void requireUsable() {
    if (state != State.USABLE) {
      throw new IllegalStateException("this " + type + " " + state.text);
    }
  }

  /**
   * Checks that the resource can be transferred now.
   *
   * @throws IllegalStateException if it cannot
   */
  public synchronized void requireMovable() {
    requireUsable();
    if (!own) {
      throw new IllegalStateException(
          "this " + type + " is borrowed; only its owner can give it away");
    }
    requireNotLent("given away");
  }

  /** Checks that the call whose arguments are being checked can transfer the resource. */
  synchronized void claimToMove(HandleCheck call) {
    requireMovable();
    requireUnclaimed(call, lentIn, "given away and lent");
    requireUnclaimed(call, movedIn, "given away twice");
    movedIn = call;
  }

  /** Checks that the call whose arguments are being checked can borrow the resource. */
  synchronized void claimToLend(HandleCheck call) {
    requireUsable();
    requireUnclaimed(call, movedIn, "given away and lent");
    lentIn = call;
  }

  private void requireUnclaimed(HandleCheck call, @Nullable HandleCheck other, String what) {
    if (call == other) {
      throw new IllegalStateException("this " + type + " cannot be " + what + " in one call");
    }
  }

  /** Transfers the resource; returns its representation, the number by which the guest knows it. */
  synchronized int move() {
    requireMovable();
    state = State.MOVED;
    return representation;
  }

  synchronized void lend() {
    requireUsable();
    lends++;
  }

  synchronized void giveBack() {
    lends--;
  }

  synchronized void expire() {
    if (state == State.USABLE) {
      state = State.EXPIRED;
    }
  }

  int representation() {
    return representation;
  }

  private void requireNotLent(String what) {
    if (lends > 0) {
      throw new IllegalStateException(
          "this " + type + " cannot be " + what + " while a call has borrowed it");
    }
  }

  @Override
  public synchronized String toString() {
    return (own ? "own<" : "borrow<") + type + ">" + (state == State.USABLE ? "" : " " + state);
  }
}
