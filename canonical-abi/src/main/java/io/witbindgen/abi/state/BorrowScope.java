package io.witbindgen.abi.state;

/**
 * The call that borrowed handles belong to: the {@link Task} on the callee's side, the {@link
 * Subtask} on the caller's.
 */
public sealed interface BorrowScope permits Task, Subtask {}
