package io.witbindgen.componentize.build;

import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.input.LinkOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.componentize.input.SharedLibrary;
import java.util.ArrayList;
import java.util.List;

/**
 * The core modules that a component is made from.
 *
 * @param modules one core module, or libraries that are linked; of two that have the same symbol
 *     the first counts
 * @param adapters modules that provide what the others import by their names
 * @param linking how libraries are linked
 */
public record ComponentInputs(
    List<SharedLibrary> modules, List<ModuleSource.Adapter> adapters, LinkOptions linking) {
  /**
   * Checks that there is a module.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ComponentInputs {
    modules = List.copyOf(modules);
    adapters = List.copyOf(adapters);
    if (modules.isEmpty()) {
      throw new IllegalArgumentException("a component is made from at least one core module");
    }
  }

  /** One core module. */
  public static ComponentInputs of(byte[] module) {
    return of(List.of(SharedLibrary.of("main", Slice.of(module))));
  }

  /** One core module, or libraries. */
  public static ComponentInputs of(List<SharedLibrary> modules) {
    return new ComponentInputs(modules, List.of(), LinkOptions.DEFAULT);
  }

  /** The same inputs, with one more adapter; its bytes are not to be changed. */
  public ComponentInputs withAdapter(String name, byte[] module) {
    List<ModuleSource.Adapter> more = new ArrayList<>(adapters);
    more.add(new ModuleSource.Adapter(name, Slice.of(module)));
    return new ComponentInputs(modules, more, linking);
  }

  /** The same inputs, where libraries are linked in another way. */
  public ComponentInputs withLinking(LinkOptions value) {
    return new ComponentInputs(modules, adapters, value);
  }

  /** Whether the modules are libraries. */
  boolean needLinking() {
    return modules.size() > 1 || modules.get(0).openable() || modules.get(0).isLibrary();
  }
}
