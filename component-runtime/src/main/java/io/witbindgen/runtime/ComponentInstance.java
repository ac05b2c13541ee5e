package io.witbindgen.runtime;

import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.instantiate.LiveComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** An instance of a component: its functions can be looked up and called until it is closed. */
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
   *     version is accepted as well
   * @throws IllegalArgumentException if there is no such instance or function
   */
  public GuestFunction function(String instance, String name) {
    return exports.instance(instance).function(name);
  }

  /**
   * An instance that the component exports.
   *
   * @param name such as {@code my:component/processor}; a compatible version is accepted as well
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

  /**
   * Closes the instance: later look-ups and calls fail. The destructors of host resources that it
   * still owns are called, but not before a call in progress has ended.
   */
  @Override
  public void close() {
    live.entry().close();
  }
}
