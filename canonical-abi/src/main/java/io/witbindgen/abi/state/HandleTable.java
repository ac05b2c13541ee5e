package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The table of a component instance: its indices are the handles that core code holds (spec section
 * "Table State").
 *
 * <p>Index 0 is never given out. The index freed last is the first to be given out again, which
 * guests can observe. The table grows with what is in it, up to a limit.
 */
public final class HandleTable {
  /** How many entries a table has at most, unless the embedder says otherwise. */
  public static final int DEFAULT_LIMIT = 1_000_000;

  private static final int MAX_LENGTH = (1 << 28) - 1;
  private static final int FIRST_CAPACITY = 8;

  private final int limit;
  private @Nullable Handle[] entries = new @Nullable Handle[FIRST_CAPACITY];
  private int[] free = new int[FIRST_CAPACITY];
  private int freeCount;
  private int length = 1;

  /** An empty table for at most {@code limit} entries, itself at most 2^28 - 1. */
  public HandleTable(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("the limit of handles is negative: " + limit);
    }
    this.limit = Math.min(limit, MAX_LENGTH);
  }

  /** How many entries the table has now. */
  public int size() {
    return length - 1 - freeCount;
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
    return length++;
  }

  /**
   * The entry of an index.
   *
   * @throws TrapException if there is none
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
   * Removes the entry of an index, and returns it.
   *
   * @throws TrapException if there is none
   */
  public Handle remove(int index) {
    Handle handle = get(index);
    entries[index] = null;
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = index;
    return handle;
  }

  /** Forgets everything; no index means anything afterwards. */
  void clear() {
    entries = new @Nullable Handle[FIRST_CAPACITY];
    freeCount = 0;
    length = 1;
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
}
