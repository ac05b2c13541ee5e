package io.witbindgen.runtime;

import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.instantiate.LiveComponent;
import io.witbindgen.runtime.link.VersionedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An instance of a component: its functions can be looked up and called until it is closed. */
public final class ComponentInstance implements AutoCloseable {
  private final LiveComponent live;

  ComponentInstance(LiveComponent live) {
    this.live = live;
  }

  /**
   * A function that the component exports by itself.
   *
   * @throws IllegalArgumentException if it exports none of this name
   */
  public GuestFunction function(String name) {
    return found(live.functions(), name, "function `" + name + "`");
  }

  /**
   * A function of an instance that the component exports.
   *
   * @param instance the name of the instance, such as {@code my:component/processor}; another
   *     version will do where it is compatible
   * @throws IllegalArgumentException if there is none of these names
   */
  public GuestFunction function(String instance, String name) {
    Optional<String> key = VersionedName.find(instance, live.instances().keySet());
    Map<String, GuestFunction> functions =
        found(live.instances(), key.orElse(instance), "instance `" + instance + "`");
    return found(functions, name, "function `" + name + "` in `" + instance + "`");
  }

  /** The names of the instances that are exported. */
  public Collection<String> exportedInstances() {
    return live.instances().keySet();
  }

  /**
   * The names of all functions that are exported: {@code function}, or {@code instance#function}.
   */
  public List<String> exportedFunctions() {
    List<String> names = new ArrayList<>(live.functions().keySet());
    live.instances()
        .forEach(
            (instance, functions) ->
                functions.keySet().forEach(f -> names.add(instance + "#" + f)));
    return names;
  }

  /** Ends the use of the instance: later look-ups and calls fail. */
  @Override
  public void close() {
    live.entry().close();
  }

  private <T> T found(Map<String, T> exports, String name, String what) {
    if (!live.entry().isOpen()) {
      throw new IllegalStateException("the component instance is closed");
    }
    T found = exports.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "the component exports no " + what + "; it exports " + exports.keySet());
    }
    return found;
  }
}
