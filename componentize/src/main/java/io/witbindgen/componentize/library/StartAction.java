package io.witbindgen.componentize.library;

/** One step of the start function of the module that finishes the instantiation. */
public sealed interface StartAction {
  Kind kind();

  /** The kinds of step. */
  enum Kind {
    CALL,
    CALL_WITH,
    INITIALISE_ADDRESS
  }

  /** Calls a function that takes and returns nothing. */
  record Call(int function) implements StartAction {
    @Override
    public Kind kind() {
      return Kind.CALL;
    }
  }

  /** Calls a function that takes one number and returns nothing. */
  record CallWith(int function, int argument) implements StartAction {
    @Override
    public Kind kind() {
      return Kind.CALL_WITH;
    }
  }

  /**
   * Adds two globals, the base of a library's memory and an offset in it, and keeps the sum.
   *
   * @param base a global index
   * @param offset a global index
   */
  record InitialiseAddress(int base, int offset, Destination destination) implements StartAction {
    @Override
    public Kind kind() {
      return Kind.INITIALISE_ADDRESS;
    }
  }

  /** Where a sum is kept. */
  sealed interface Destination {
    /** At an address of the memory with index 0. */
    record InMemory(int address) implements Destination {}

    /** In a mutable global. */
    record InGlobal(int global) implements Destination {}
  }
}
