package io.witbindgen.componentize.fixup;

import io.witbindgen.basics.Kinds;

/** One step of the start function of the module that finishes the instantiation. */
public sealed interface StartAction {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The kinds of step. */
  enum Kind {
    CALL(Call.class),
    CALL_WITH(CallWith.class),
    INITIALISE_ADDRESS(InitialiseAddress.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends StartAction> type;

    Kind(Class<? extends StartAction> type) {
      this.type = type;
    }
  }

  /** Calls a function that takes and returns nothing. */
  record Call(int function) implements StartAction {}

  /** Calls a function that takes one number and returns nothing. */
  record CallWith(int function, int argument) implements StartAction {}

  /**
   * Adds two globals, the base of a library's memory and an offset in it, and stores the sum.
   *
   * @param base a global index
   * @param offset a global index
   */
  record InitialiseAddress(int base, int offset, Destination destination) implements StartAction {}

  /** The place where a sum is stored. */
  sealed interface Destination {
    /** At an address of the memory with index 0. */
    record InMemory(int address) implements Destination {}

    /** In a mutable global. */
    record InGlobal(int global) implements Destination {}
  }
}
