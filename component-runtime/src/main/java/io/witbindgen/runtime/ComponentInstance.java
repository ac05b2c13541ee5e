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

  /** Everything that the component exports. */
  public ExportedInstance exports() {
    return exports;
  }

  /**
   * A function that the component exports by itself.
   *
   * @throws IllegalArgumentException if it exports none of this name
   */
  public GuestFunction function(String name) {
    return exports.function(name);
  }

  /**
   * A function of an instance that the component exports.
   *
   * @param instance the name of the instance, such as {@code my:component/processor}; another
   *     version will do where it is compatible
   * @throws IllegalArgumentException if there is none of these names
   */
  public GuestFunction function(String instance, String name) {
    return exports.instance(instance).function(name);
  }

  /**
   * An instance that the component exports.
   *
   * @param name such as {@code my:component/processor}; another version will do where it is
   *     compatible
   * @throws IllegalArgumentException if it exports none of this name
   */
  public ExportedInstance instance(String name) {
    return exports.instance(name);
  }

  /** The names of the instances that are exported. */
  public Collection<String> exportedInstances() {
    return exports.instances().keySet();
  }

  /**
   * The names of all functions that are exported: {@code function}, or {@code instance#function}.
   */
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
   * Ends the use of the instance: later look-ups and calls fail. The destructors of the host's
   * resources that it still owns are called, at the end of a call that is under way.
   */
  @Override
  public void close() {
    live.entry().close();
  }
}
