package io.witbindgen.abi;

/** Why a guest was stopped. The message of a {@link TrapException} says the particulars. */
public enum TrapReason {
  /** Core code executed {@code unreachable}. */
  UNREACHABLE,
  /** A core memory access outside the memory. */
  MEMORY_OUT_OF_BOUNDS,
  /** A core table access outside the table, or an uninitialised element called. */
  TABLE_OUT_OF_BOUNDS,
  /** {@code call_indirect} met a function of another type. */
  INDIRECT_CALL_TYPE_MISMATCH,
  /** Integer division by zero, or an integer overflow in a division or conversion. */
  ARITHMETIC,
  /** The call stack was exhausted. */
  STACK_EXHAUSTED,
  /** The call was interrupted, by a time limit or from outside. */
  INTERRUPTED,
  /** A core exception reached the boundary of a component. */
  UNCAUGHT_EXCEPTION,
  /** Another fault that the core engine reported. */
  CORE_FAULT,
  /** A pointer that is not aligned for its type. */
  POINTER_MISALIGNED,
  /** A pointer, or a pointer with a length, that leaves the memory. */
  POINTER_OUT_OF_BOUNDS,
  /** A list or string longer than the canonical ABI allows. */
  LIST_TOO_LONG,
  /** A string whose bytes are not well-formed in its encoding. */
  MALFORMED_STRING,
  /** A discriminant that names no case. */
  BAD_DISCRIMINANT,
  /** A char that is no Unicode scalar value. */
  BAD_CHAR,
  /** A handle index that holds nothing: never given out, or dropped or given away before. */
  UNKNOWN_HANDLE,
  /** A handle index that holds something else than is needed: another resource type, or kind. */
  HANDLE_TYPE_MISMATCH,
  /** A borrowed handle where an owned one is needed. */
  HANDLE_NOT_OWNED,
  /** A handle was dropped or given away while a call has borrowed it. */
  HANDLE_LENT,
  /** A call ended without dropping what was borrowed for it. */
  BORROWS_REMAIN,
  /** A component instance was left or entered where it may not be. */
  CANNOT_LEAVE_OR_ENTER,
  /** A limit of the embedder was reached. */
  LIMIT_EXCEEDED,
  /** A host function that the guest called failed. */
  HOST_FAILED,
  /** A construct that this runtime does not run. */
  UNSUPPORTED
}
