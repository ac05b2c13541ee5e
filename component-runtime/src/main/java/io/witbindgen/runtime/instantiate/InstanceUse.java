package io.witbindgen.runtime.instantiate;

import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.runtime.engine.CoreBudget;
import java.util.List;

/**
 * The resources that an instantiated component uses at the moment. Any thread can ask; while a call
 * is in progress, the answers are recent rather than exact.
 */
public final class InstanceUse {
  private static final long PAGE_BYTES = 65_536;

  private final CoreBudget budget;
  private final List<InstanceState> states;

  InstanceUse(CoreBudget budget, List<InstanceState> states) {
    this.budget = budget;
    this.states = List.copyOf(states);
  }

  /** The total size of all linear memories, in bytes. */
  public long memoryBytes() {
    return budget.pagesTaken() * PAGE_BYTES;
  }

  /** The number of handles of all component instances. */
  public long handles() {
    return states.stream().mapToLong(state -> state.handles().size()).sum();
  }

  /** Whether a call did not end normally, so that the instance can never be entered again. */
  public boolean isPoisoned() {
    return states.stream().anyMatch(InstanceState::isPoisoned);
  }
}
