package io.witbindgen.runtime.engine;

/**
 * Limits on the memories and tables of core instances. Growing past a limit fails like growing past
 * the guest's own maximum; a module that starts out past one traps with {@link
 * io.witbindgen.abi.TrapReason#LIMIT_EXCEEDED}.
 *
 * @param memoryPages the maximum total size of all memories, in pages of 64 KiB
 * @param tableElements the maximum total size of all tables
 */
public record StorageLimits(int memoryPages, int tableElements) {
  /** The maximum size of a memory in one Java array: one page less than 2 GiB. */
  public static final int MAX_MEMORY_PAGES = 32_767;

  /** No tighter limit than the engine's own: memories of just under 2 GiB, 10 million elements. */
  public static final StorageLimits NONE = new StorageLimits(MAX_MEMORY_PAGES, 10_000_000);

  public StorageLimits {
    if (memoryPages < 0 || memoryPages > MAX_MEMORY_PAGES) {
      throw new IllegalArgumentException("memoryPages is " + memoryPages + ", not 0 to 32767");
    }
    if (tableElements < 0) {
      throw new IllegalArgumentException("tableElements is negative: " + tableElements);
    }
  }
}
