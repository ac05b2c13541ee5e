package io.witbindgen.abi.transfer;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.state.BorrowScope;
import io.witbindgen.abi.state.GuestResource;
import io.witbindgen.abi.state.HandleCheck;
import io.witbindgen.abi.state.HandleScope;
import io.witbindgen.abi.state.Handles;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.state.ResourceCheck;
import io.witbindgen.abi.state.ResourceInterface;
import io.witbindgen.abi.state.TypedHandles;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.value.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The context of the call that lifting and lowering serve (spec section "Lifting and Lowering
 * Context"): the memory, its allocator, the string encoding, the instance, and the remainder of the
 * call's budget of host memory.
 */
public final class LiftLowerContext {
  /**
   * The number of bytes of host memory that the values of one call can take, unless the embedder
   * sets another.
   */
  public static final long DEFAULT_HOST_BYTES = 128L << 20;

  private final CanonicalOptions options;
  private final HandleScope handles;
  private long hostBytesLeft;

  /** A context for values without borrowed handles. */
  public LiftLowerContext(CanonicalOptions options, InstanceState instance, long hostBytes) {
    this(options, instance, hostBytes, null);
  }

  /**
   * A context for one call.
   *
   * @param hostBytes the budget of host memory for the values, in bytes
   * @param borrowScope the call: the task if arguments are lowered or results are lifted, the
   *     subtask in the other direction
   */
  public LiftLowerContext(
      CanonicalOptions options,
      InstanceState instance,
      long hostBytes,
      @Nullable BorrowScope borrowScope) {
    this.options = options;
    this.handles = new HandleScope(instance, borrowScope);
    this.hostBytesLeft = hostBytes;
  }

  /**
   * The memory that the canonical definition names. Read its size again after every call into the
   * guest.
   */
  public LinearMemory memory() {
    return required(options.memory(), "memory");
  }

  public StringEncoding stringEncoding() {
    return options.stringEncoding();
  }

  /** The component instance that the memory belongs to. */
  public InstanceState instance() {
    return handles.instance();
  }

  /** The place that handles are lifted from or lowered to. */
  public HandleScope handles() {
    return handles;
  }

  /**
   * Takes an owned resource from the guest.
   *
   * @param index the handle
   * @return the object of the resource if the host implements the type, else a {@link
   *     GuestResource} that the host owns
   * @throws TrapException if the handle is not an owned one of this type, or is lent
   */
  public Object liftOwn(ResourceType type, int index) {
    return Handles.liftOwnToHost(handles, type, index);
  }

  /**
   * Borrows a resource from the guest, until the call that borrows it is over.
   *
   * @param index the handle
   * @return the object of the resource if the host implements the type, else a {@link
   *     GuestResource}
   * @throws TrapException if the handle is not one of this type
   */
  public Object liftBorrow(ResourceType type, int index) {
    return Handles.liftBorrowToHost(handles, type, index);
  }

  /**
   * Transfers a resource to the guest.
   *
   * @param resource of the type; check with {@link ResourceCheck#own} beforehand
   * @return the guest's handle
   * @throws TrapException if the guest has too many handles
   */
  public int lowerOwn(ResourceType type, Object resource) {
    return Handles.lowerOwnFromHost(handles, type, resource);
  }

  /**
   * Lends a resource to the guest, until the call that borrows it is over.
   *
   * @param resource of the type; check with {@link ResourceCheck#borrow} beforehand
   * @return the guest's handle; the representation if the guest implements the resource
   * @throws TrapException if the guest has too many handles
   */
  public int lowerBorrow(ResourceType type, Object resource) {
    return Handles.lowerBorrowFromHost(handles, type, resource);
  }

  /**
   * Takes an owned resource from the guest, for typed code.
   *
   * @param index the handle
   * @throws TrapException if the handle is not an owned one of this type, or is lent
   */
  public <T> T liftOwn(ResourceInterface<T> resource, int index) {
    return TypedHandles.liftOwn(handles, resource, index);
  }

  /**
   * Borrows a resource from the guest, for typed code, until the call that borrows it is over.
   *
   * @param index the handle
   * @throws TrapException if the handle is not one of this type
   */
  public <T> T liftBorrow(ResourceInterface<T> resource, int index) {
    return TypedHandles.liftBorrow(handles, resource, index);
  }

  /**
   * Transfers a resource of typed code to the guest.
   *
   * @param value one that {@link HandleCheck#own} has accepted
   * @return the guest's handle
   * @throws TrapException if the guest has too many handles
   */
  public <T> int lowerOwn(ResourceInterface<T> resource, T value) {
    return TypedHandles.lowerOwn(handles, resource, value);
  }

  /**
   * Lends a resource of typed code to the guest, until the call that borrows it is over.
   *
   * @param value one that {@link HandleCheck#borrow} has accepted
   * @return the guest's handle; the representation if the guest implements the resource
   * @throws TrapException if the guest has too many handles
   */
  public <T> int lowerBorrow(ResourceInterface<T> resource, T value) {
    return TypedHandles.lowerBorrow(handles, resource, value);
  }

  /**
   * Allocates in the memory: calls the guest's realloc and checks what it returns.
   *
   * @return the address of {@code byteLength} bytes inside the memory, aligned
   * @throws TrapException if realloc traps or returns an address that is misaligned or out of
   *     bounds
   */
  public long allocate(int alignment, long byteLength) {
    return reallocate(0, 0, alignment, byteLength);
  }

  /**
   * Resizes a block in the memory (spec: {@code reallocate}).
   *
   * @param old the address of the block; 0 for a new one
   * @param oldLength its size in bytes; 0 for a new one
   * @return the address of {@code byteLength} bytes inside the memory, aligned
   * @throws TrapException if realloc traps or returns an address that is misaligned or out of
   *     bounds
   */
  public long reallocate(long old, long oldLength, int alignment, long byteLength) {
    if (byteLength > U32.MAX) {
      throw new InvalidValueException(byteLength + " bytes do not fit a 32-bit memory");
    }
    CoreFunction realloc = required(options.realloc(), "realloc");
    long[] results = handles.instance().callRealloc(realloc, old, oldLength, alignment, byteLength);
    long pointer = U32.of(results[0]);
    checkRange(pointer, byteLength, alignment);
    return pointer;
  }

  /**
   * Tells the guest that its results have been lifted, so that it can free them; does nothing if
   * the guest has no post-return function.
   *
   * @param coreResults the results of the core function
   */
  public void postReturn(long[] coreResults) {
    CoreFunction postReturn = options.postReturn();
    if (postReturn != null) {
      handles.instance().callWithoutLeaving(postReturn, coreResults);
    }
  }

  /**
   * Checks a pointer from the guest.
   *
   * @throws TrapException if it is misaligned, or if the range is not inside the memory
   */
  public void checkRange(long pointer, long byteLength, int alignment) {
    if ((pointer & (alignment - 1)) != 0) {
      throw new TrapException(
          TrapReason.POINTER_MISALIGNED,
          "pointer 0x" + Long.toHexString(pointer) + " is not aligned to " + alignment);
    }
    long size = memory().byteSize();
    if (pointer + byteLength > size) {
      throw new TrapException(
          TrapReason.POINTER_OUT_OF_BOUNDS,
          byteLength
              + " bytes at 0x"
              + Long.toHexString(pointer)
              + " leave the memory of "
              + size
              + " bytes");
    }
  }

  /**
   * Counts host memory against the budget of the call, before it is allocated.
   *
   * @throws TrapException if the budget is spent
   */
  public void charge(long bytes) {
    hostBytesLeft -= bytes;
    if (hostBytesLeft < 0) {
      throw new TrapException(
          TrapReason.LIMIT_EXCEEDED,
          "the values of one call take more host memory than its limit allows");
    }
  }

  private <T> T required(@Nullable T option, String name) {
    if (option == null) {
      throw new IllegalStateException(
          "the canonical definition has no `" + name + "` option, but its type needs one");
    }
    return option;
  }
}
