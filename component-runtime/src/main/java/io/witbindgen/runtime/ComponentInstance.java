package io.witbindgen.runtime;

import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.instantiate.LiveComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An instance of a component: its functions can be looked up and called until it is closed.
 *
 * <p>All methods can be called from any thread. Only one thread at a time runs inside an instance;
 * calls from other threads wait until it is their turn.
 */
public final class ComponentInstance implements AutoCloseable {
  private final LiveComponent live;
  private final ExportedInstance exports;

  ComponentInstance(LiveComponent live) {
    this(live, ComponentOptions.DEFAULT);
  }

  ComponentInstance(LiveComponent live, ComponentOptions options) {
    this.live = live;
    this.exports = new ExportedInstance("", live.exports(), live.entry(), options);
  }

  /** All exports of the component. */
  public ExportedInstance exports() {
    return exports;
  }

  /**
   * A function that the component exports directly.
   *
   * @throws IllegalArgumentException if there is no export of that name
   */
  public GuestFunction function(String name) {
    return exports.function(name);
  }

  /**
   * A function of an instance that the component exports.
   *
   * @param instance the name of the instance, such as {@code my:component/processor}; a compatible
   *     version is accepted as well, and without a version the only one that there is
   * @throws IllegalArgumentException if there is no such instance or function
   */
  public GuestFunction function(String instance, String name) {
    return exports.instance(instance).function(name);
  }

  /**
   * An instance that the component exports.
   *
   * @param name such as {@code my:component/processor}; a compatible version is accepted as well,
   *     and without a version the only one that there is
   * @throws IllegalArgumentException if there is no export of that name
   */
  public ExportedInstance instance(String name) {
    return exports.instance(name);
  }

  /** The names of the exported instances. */
  public Collection<String> exportedInstances() {
    return exports.instances().keySet();
  }

  /** The names of all exported functions: {@code function}, or {@code instance#function}. */
  public List<String> exportedFunctions() {
    List<String> names = new ArrayList<>(exports.functions().keySet());
    exports
        .instances()
        .forEach(
            (instance, items) ->
                items.functions().keySet().forEach(f -> names.add(instance + "#" + f)));
    return names;
  }

  /** Whether the instance can be called. Can be asked from any thread. */
  public InstanceStatus status() {
    if (!live.entry().isOpen()) {
      return InstanceStatus.CLOSED;
    }
    if (live.use().isPoisoned()) {
      return InstanceStatus.POISONED;
    }
    return live.entry().isBusy() ? InstanceStatus.BUSY : InstanceStatus.OPEN;
  }

  /**
   * The total size of the guest's linear memories, in bytes, which never shrink. Can be asked from
   * any thread.
   */
  public long memoryBytes() {
    return live.use().memoryBytes();
  }

  /** The number of handles that the guest holds. Can be asked from any thread. */
  public long handles() {
    return live.use().handles();
  }

  /**
   * Stops the call in progress, from any thread: it ends with a trap whose reason is {@link
   * io.witbindgen.abi.TrapReason#CANCELLED}, and the instance cannot be called again. A guest that
   * is running stops within milliseconds. A host function that the guest called is not interrupted:
   * the call ends when it returns. So does a call of another component instance that the guest
   * called; that instance can be cancelled itself.
   *
   * @return whether a call was in progress; if not, nothing happens
   */
  public boolean cancel() {
    return live.entry().cancel();
  }

  /**
   * Closes the instance: later look-ups and calls fail. Can be called from any thread, and never
   * waits: a call in progress on another thread runs to its end. The destructors of host resources
   * that the instance still owns are called once no call is in progress any more, by this thread or
   * by the one that made the last call.
   */
  @Override
  public void close() {
    live.entry().close();
  }

  /**
   * Closes the instance as {@link #close()} does, and waits for the call in progress. If that takes
   * longer than the time given, {@linkplain #cancel cancels} the call and waits as long again.
   *
   * @return whether the call has ended and the host's resources are released; false if a host
   *     function has not returned in time, and always when a host function that the guest called
   *     calls this
   * @throws InterruptedException if this thread is interrupted while it waits
   */
  public boolean close(Duration grace) throws InterruptedException {
    return live.entry().close(grace);
  }
}
