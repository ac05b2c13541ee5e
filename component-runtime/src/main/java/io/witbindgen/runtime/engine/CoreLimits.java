package io.witbindgen.runtime.engine;

/**
 * What core instances may take. Growing past a limit fails as the guest's own maximum would; a
 * module that starts out past one traps with {@link io.witbindgen.abi.TrapReason#LIMIT_EXCEEDED}.
 *
 * @param memoryPages the greatest size of all memories together, in pages of 64 KiB
 * @param tableElements the greatest size of all tables together
 */
public record CoreLimits(int memoryPages, int tableElements) {
  /** The most that a memory in one Java array can have: one page less than 2 GiB. */
  public static final int MAX_MEMORY_PAGES = 32_767;

  /** No tighter limit than the engine's own: memories of just under 2 GiB, 10 million elements. */
  public static final CoreLimits NONE = new CoreLimits(MAX_MEMORY_PAGES, 10_000_000);

  public CoreLimits {
    if (memoryPages < 0 || memoryPages > MAX_MEMORY_PAGES) {
      throw new IllegalArgumentException("memoryPages is " + memoryPages + ", not 0 to 32767");
    }
    if (tableElements < 0) {
      throw new IllegalArgumentException("tableElements is negative: " + tableElements);
    }
  }
}
