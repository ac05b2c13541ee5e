package io.witbindgen.componentize.adapter;

import java.util.OptionalInt;

/**
 * The stack of an adapter.
 *
 * @param pointer the global that points to it
 * @param state the global that tells whether it is allocated
 */
record AdapterStack(Origin origin, OptionalInt pointer, OptionalInt state) {
  /** The origin of the room for the stack. */
  enum Origin {
    /** The adapter keeps no stack. */
    NONE,
    /** The main module allocates it when the adapter is called for the first time. */
    MAIN_ALLOCATOR,
    /** The memory grows when the adapter is instantiated. */
    NEW_PAGES
  }

  static AdapterStack of(OptionalInt pointer, OptionalInt state, boolean hasMainAllocator) {
    Origin origin = Origin.NEW_PAGES;
    if (pointer.isEmpty()) {
      origin = Origin.NONE;
    } else if (state.isPresent() && hasMainAllocator) {
      origin = Origin.MAIN_ALLOCATOR;
    }
    return new AdapterStack(origin, pointer, state);
  }
}
