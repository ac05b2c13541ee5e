package io.witbindgen.runtime;

/** Whether a component instance can be called. */
public enum InstanceStatus {
  /** No call is in progress, and the next one can begin. */
  OPEN,
  /** A call is in progress; another one waits for its end. */
  BUSY,
  /** An earlier call did not end normally: every further call traps. */
  POISONED,
  /** {@link ComponentInstance#close} was called; a call in progress can still be running. */
  CLOSED
}
