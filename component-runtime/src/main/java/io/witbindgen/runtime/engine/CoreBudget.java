package io.witbindgen.runtime.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The remainder of the limits that several core instances share. Nothing is ever given back:
 * memories and tables do not shrink, and live as long as the instances.
 */
public final class CoreBudget {
  private final StorageLimits limits;
  private final AtomicLong pagesTaken = new AtomicLong();
  private final AtomicLong elementsTaken = new AtomicLong();

  /** An unused budget. */
  public CoreBudget(StorageLimits limits) {
    this.limits = limits;
  }

  /** The original limits, whatever has been taken. */
  public StorageLimits limits() {
    return limits;
  }

  /** The total size of all memories, in pages of 64 KiB. */
  public long pagesTaken() {
    return pagesTaken.get();
  }

  /** Takes pages of 64 KiB for a memory, all or none; returns whether enough were left. */
  public boolean takePages(long pages) {
    return take(pagesTaken, pages, limits.memoryPages());
  }

  /** Takes elements for a table, all or none; returns whether enough were left. */
  public boolean takeElements(long elements) {
    return take(elementsTaken, elements, limits.tableElements());
  }

  private static boolean take(AtomicLong taken, long wanted, long limit) {
    long before = taken.get();
    while (wanted <= limit - before) {
      if (taken.compareAndSet(before, before + wanted)) {
        return true;
      }
      before = taken.get();
    }
    return false;
  }
}
