package io.witbindgen.abi;

/** Why a guest was stopped. The message of a {@link TrapException} gives the details. */
public enum TrapReason {
  /** Core code executed {@code unreachable}. */
  UNREACHABLE,
  /** A core memory access outside the memory. */
  MEMORY_OUT_OF_BOUNDS,
  /** A core table access outside the table, or a call through an uninitialised element. */
  TABLE_OUT_OF_BOUNDS,
  /** {@code call_indirect} found a function of a different type. */
  INDIRECT_CALL_TYPE_MISMATCH,
  /** Integer division by zero, or an integer overflow in a division or conversion. */
  ARITHMETIC,
  /** The call stack was exhausted. */
  STACK_EXHAUSTED,
  /** The call took longer than the time limit allows. */
  TIME_LIMIT,
  /** The embedder cancelled the call. */
  CANCELLED,
  /** The thread that made the call was interrupted. */
  INTERRUPTED,
  /** A core exception reached the boundary of a component. */
  UNCAUGHT_EXCEPTION,
  /** Another fault that the core engine reported. */
  CORE_FAULT,
  /** A pointer that is not aligned for its type. */
  POINTER_MISALIGNED,
  /** A pointer, or a range of a pointer and a length, that is not inside the memory. */
  POINTER_OUT_OF_BOUNDS,
  /** A list or string longer than the canonical ABI allows. */
  LIST_TOO_LONG,
  /** A string whose bytes are not well-formed in its encoding. */
  MALFORMED_STRING,
  /** A discriminant that does not denote a case. */
  BAD_DISCRIMINANT,
  /** A char that is not a Unicode scalar value. */
  BAD_CHAR,
  /** A handle index without an entry: never assigned, or already dropped or transferred. */
  UNKNOWN_HANDLE,
  /** A handle index whose entry has the wrong kind or the wrong resource type. */
  HANDLE_TYPE_MISMATCH,
  /** A borrowed handle where an owned one is required. */
  HANDLE_NOT_OWNED,
  /** A handle was dropped or transferred while a call was borrowing it. */
  HANDLE_LENT,
  /** A call returned without dropping the handles it had borrowed. */
  BORROWS_REMAIN,
  /** A component instance was left or entered at a point where that is not allowed. */
  CANNOT_LEAVE_OR_ENTER,
  /** A limit set by the embedder was reached. */
  LIMIT_EXCEEDED,
  /** A host function called by the guest failed. */
  HOST_FAILED,
  /** A construct that this runtime does not support. */
  UNSUPPORTED
}
