package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The table of a component instance: its indices are the handles that core code holds (spec section
 * "Table State").
 *
 * <p>Index 0 is never assigned. The index freed last is the first to be reused; guests can observe
 * this, so the order is part of the specification. The table grows with its entries, up to a limit.
 */
public final class HandleTable {
  /** The maximum number of entries, unless the embedder sets another. */
  public static final int DEFAULT_LIMIT = 1_000_000;

  private static final int MAX_LENGTH = (1 << 28) - 1;
  private static final int FIRST_CAPACITY = 8;

  private final int limit;
  private @Nullable Handle[] entries = new @Nullable Handle[FIRST_CAPACITY];
  private int[] free = new int[FIRST_CAPACITY];
  private int freeCount;
  private int length = 1;

  /** Read by any thread, written by the one that runs the guest. */
  private final AtomicInteger size = new AtomicInteger();

  /** An empty table for at most {@code limit} entries; the limit itself is at most 2^28 - 1. */
  public HandleTable(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("the limit of handles is negative: " + limit);
    }
    this.limit = Math.min(limit, MAX_LENGTH);
  }

  /** The current number of entries; any thread can ask. */
  public int size() {
    return size.get();
  }

  private void resize() {
    size.lazySet(length - 1 - freeCount);
  }

  /**
   * Adds an entry.
   *
   * @return its index, above 0
   * @throws TrapException if the table is full
   */
  public int add(Handle handle) {
    if (freeCount > 0) {
      int index = free[--freeCount];
      entries[index] = handle;
      resize();
      return index;
    }
    if (length > limit) {
      throw new TrapException(
          TrapReason.LIMIT_EXCEEDED, "the table of handles has all of its " + limit + " entries");
    }
    if (length == entries.length) {
      entries = Arrays.copyOf(entries, 2 * length);
    }
    entries[length] = handle;
    int index = length++;
    resize();
    return index;
  }

  /**
   * The entry at an index.
   *
   * @throws TrapException if there is no such entry
   */
  public Handle get(int index) {
    Handle handle = Integer.compareUnsigned(index, length) < 0 ? entries[index] : null;
    if (handle == null) {
      throw new TrapException(
          TrapReason.UNKNOWN_HANDLE, "unknown handle index " + Integer.toUnsignedString(index));
    }
    return handle;
  }

  /**
   * Removes and returns the entry at an index.
   *
   * @throws TrapException if there is no such entry
   */
  public Handle remove(int index) {
    Handle handle = get(index);
    entries[index] = null;
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = index;
    resize();
    return handle;
  }

  /** Removes all entries; every index is invalid afterwards. */
  void clear() {
    entries = new @Nullable Handle[FIRST_CAPACITY];
    freeCount = 0;
    length = 1;
    resize();
  }

  /** Visits all entries in the order of their indices. */
  void forEach(Consumer<Handle> visitor) {
    for (int i = 1; i < length; i++) {
      Handle handle = entries[i];
      if (handle != null) {
        visitor.accept(handle);
      }
    }
  }

  /** Removes the entries that fulfil a condition. */
  void removeIf(Predicate<Handle> condition) {
    for (int i = 1; i < length; i++) {
      Handle handle = entries[i];
      if (handle != null && condition.test(handle)) {
        remove(i);
      }
    }
  }
}
