package io.witbindgen.runtime.endive.memory;

import io.witbindgen.runtime.engine.CoreBudget;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import run.endive.runtime.WasmRuntimeException;

/**
 * The bytes of one linear memory, in one array that covers what the guest has touched rather than
 * what it has claimed: a module that asks for a gibibyte and writes only to its first page costs
 * one page.
 *
 * <p>Every instance that uses the memory has a {@link FlatMemory} of its own, which keeps a copy of
 * the reference to the array, so that an access costs one indirection. When the array or the size
 * changes, all views are told.
 */
public final class FlatStorage {
  static final int PAGE = 65_536;
  private static final byte[] NOTHING = {};

  private final int maxPages;
  private final CoreBudget budget;
  private final List<WeakReference<FlatMemory>> views = new ArrayList<>();
  private byte[] bytes = NOTHING;
  private int pages;

  /**
   * A memory of zeros.
   *
   * @param pages the size
   * @param maxPages the maximum size, at most 32767
   * @param budget the budget for growth; the initial pages have already been taken from it
   */
  public FlatStorage(int pages, int maxPages, CoreBudget budget) {
    this.pages = pages;
    this.maxPages = maxPages;
    this.budget = budget;
  }

  int pages() {
    return pages;
  }

  /** The size that the guest sees, in bytes. */
  int byteSize() {
    return pages * PAGE;
  }

  void attach(FlatMemory view) {
    views.removeIf(reference -> reference.get() == null);
    views.add(new WeakReference<>(view));
    view.update(bytes, accessible());
  }

  /** Grows the memory; returns the previous size, or -1 if it cannot have so many pages. */
  int grow(int delta) {
    int before = pages;
    if (delta < 0 || delta > maxPages - before || !budget.takePages(delta)) {
      return -1;
    }
    pages = before + delta;
    updateViews();
    return before;
  }

  /**
   * Makes the array reach up to {@code end}, which the caller has checked to be inside the memory.
   */
  void reach(int end) {
    if (end <= bytes.length) {
      return;
    }
    long ample = Math.max(end, bytes.length + (long) bytes.length / 2);
    long rounded = (ample + PAGE - 1) / PAGE * PAGE;
    try {
      bytes = Arrays.copyOf(bytes, (int) Math.min(rounded, (long) maxPages * PAGE));
    } catch (OutOfMemoryError e) {
      throw new WasmRuntimeException("out of memory: the heap has no room for the memory", e);
    }
    updateViews();
  }

  private int accessible() {
    return Math.min(bytes.length, byteSize());
  }

  private void updateViews() {
    int accessible = accessible();
    for (WeakReference<FlatMemory> reference : views) {
      FlatMemory view = reference.get();
      if (view != null) {
        view.update(bytes, accessible);
      }
    }
  }
}
