package io.witbindgen.runtime.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What is left of the limits that several core instances have together. What they take is never
 * given back: memories and tables do not shrink, and end with the instances.
 */
public final class CoreBudget {
  private final CoreLimits limits;
  private final AtomicLong pagesTaken = new AtomicLong();
  private final AtomicLong elementsTaken = new AtomicLong();

  /** A budget of which nothing is taken yet. */
  public CoreBudget(CoreLimits limits) {
    this.limits = limits;
  }

  /** The limits, taken or not. */
  public CoreLimits limits() {
    return limits;
  }

  /** Takes pages of 64 KiB for a memory, all of them or none; true if there were as many left. */
  public boolean takePages(long pages) {
    return take(pagesTaken, pages, limits.memoryPages());
  }

  /** Takes elements for a table, all of them or none; true if there were as many left. */
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
