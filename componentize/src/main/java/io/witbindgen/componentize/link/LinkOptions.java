package io.witbindgen.componentize.link;

import io.witbindgen.componentize.ComponentizeException;

/**
 * How libraries are linked.
 *
 * @param stackSize in bytes, a multiple of 16
 * @param stubMissing whether functions that no library has trap when called, rather than be an
 *     error
 * @param ownLibdl whether there is a library {@code libdl.so} beside those given, with {@code
 *     dlopen}, {@code dlsym}, {@code dlclose} and {@code dlerror}
 */
public record LinkOptions(long stackSize, boolean stubMissing, boolean ownLibdl) {
  /** The stack that C compilers reserve by default: 1 MiB. */
  public static final long DEFAULT_STACK_SIZE = 1 << 20;

  /** Nothing but what is given, and all of it must be there. */
  public static final LinkOptions DEFAULT = new LinkOptions(DEFAULT_STACK_SIZE, false, false);

  private static final int STACK_ALIGNMENT = 16;

  /**
   * Checks the size of the stack.
   *
   * @throws ComponentizeException if it is none
   */
  public LinkOptions {
    if (stackSize <= 0 || stackSize % STACK_ALIGNMENT != 0 || stackSize > 1L << 31) {
      throw new ComponentizeException(
          "the size of the stack, %d bytes, is not a multiple of %d below 2 GiB"
              .formatted(stackSize, STACK_ALIGNMENT));
    }
  }

  /** The same options, where what is missing traps, or is an error. */
  public LinkOptions withStubMissing(boolean value) {
    return new LinkOptions(stackSize, value, ownLibdl);
  }

  /** The same options, with a library for {@code dlopen} or without. */
  public LinkOptions withOwnLibdl(boolean value) {
    return new LinkOptions(stackSize, stubMissing, value);
  }
}
