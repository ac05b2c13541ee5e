package io.witbindgen.componentize.input;

import io.witbindgen.componentize.ComponentizeException;

/** How libraries are linked. */
public final class LinkOptions {
  /** The stack that C compilers reserve by default: 1 MiB. */
  public static final long DEFAULT_STACK_SIZE = 1 << 20;

  /** Nothing is added, and nothing may be missing. */
  public static final LinkOptions DEFAULT = new LinkOptions(DEFAULT_STACK_SIZE, false, false);

  private static final int STACK_ALIGNMENT = 16;

  private final long stackSize;
  private final boolean stubMissing;
  private final boolean ownLibdl;

  private LinkOptions(long stackSize, boolean stubMissing, boolean ownLibdl) {
    this.stackSize = stackSize;
    this.stubMissing = stubMissing;
    this.ownLibdl = ownLibdl;
  }

  /** The size of the stack in bytes, a multiple of 16. */
  public long stackSize() {
    return stackSize;
  }

  /** The same options, with another size of the stack. */
  public LinkOptions withStackSize(long value) {
    return new LinkOptions(value, stubMissing, ownLibdl);
  }

  /**
   * Checks the size of the stack.
   *
   * @throws ComponentizeException if it is not a multiple of 16, or not above 0 and at most 2 GiB
   */
  public LinkOptions checked() {
    if (stackSize <= 0 || stackSize % STACK_ALIGNMENT != 0 || stackSize > 1L << 31) {
      throw new ComponentizeException(
          "the size of the stack, %d bytes, is not a multiple of %d below 2 GiB"
              .formatted(stackSize, STACK_ALIGNMENT));
    }
    return this;
  }

  /** Whether functions that no library has trap when they are called; otherwise they are errors. */
  public boolean stubMissing() {
    return stubMissing;
  }

  /** The same options, where missing functions trap, or are errors. */
  public LinkOptions withStubMissing(boolean value) {
    return new LinkOptions(stackSize, value, ownLibdl);
  }

  /**
   * Whether a library {@code libdl.so} is added to those given, with {@code dlopen}, {@code dlsym},
   * {@code dlclose} and {@code dlerror}.
   */
  public boolean ownLibdl() {
    return ownLibdl;
  }

  /** The same options, with a library for {@code dlopen} or without. */
  public LinkOptions withOwnLibdl(boolean value) {
    return new LinkOptions(stackSize, stubMissing, value);
  }
}
