package io.witbindgen.abi.state;

import org.jspecify.annotations.Nullable;

/**
 * Where handles are lifted from or lowered to.
 *
 * @param instance the component instance whose table holds them
 * @param call the call that borrowed handles belong to: the task where arguments are lowered and
 *     results are lifted, the subtask where it is the other way round; null for values without
 *     borrowed handles
 */
public record HandleScope(InstanceState instance, @Nullable BorrowScope call) {
  /** The resources that the callee implements; none in a call from a guest. */
  public ExportedResources resources() {
    return call instanceof Task task ? task.resources() : ExportedResources.NONE;
  }
}
