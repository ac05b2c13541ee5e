package io.witbindgen.abi.state;

import org.jspecify.annotations.Nullable;

/**
 * The place that handles are lifted from or lowered to.
 *
 * @param instance the component instance whose table holds them
 * @param call the call that borrowed handles belong to: the task if arguments are lowered or
 *     results are lifted, the subtask in the other direction; null for values without borrowed
 *     handles
 */
public record HandleScope(InstanceState instance, @Nullable BorrowScope call) {
  /** The resources that the callee implements; empty in a call from a guest. */
  public ExportedResources resources() {
    return call instanceof Task task ? task.resources() : ExportedResources.NONE;
  }
}
