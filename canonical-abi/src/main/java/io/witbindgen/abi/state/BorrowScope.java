package io.witbindgen.abi.state;

/**
 * The call that borrowed handles belong to: on the side that is called, the {@link Task}; on the
 * side that calls, the {@link Subtask}.
 */
public sealed interface BorrowScope permits Task, Subtask {}
