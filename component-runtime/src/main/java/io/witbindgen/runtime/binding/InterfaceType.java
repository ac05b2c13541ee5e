package io.witbindgen.runtime.binding;

import io.witbindgen.abi.state.ResourceInterface;
import io.witbindgen.abi.type.FunctionType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An interface that bindings were generated for.
 *
 * @param name the name of the import or export, such as {@code my:component/processor@1.0.0}
 * @param functions the functions, by name; in their types, resources appear as resource types of
 *     the host
 * @param resources the resources that the interface declares, by name
 */
public record InterfaceType(
    String name, Map<String, FunctionType> functions, Map<String, ResourceInterface<?>> resources) {
  public InterfaceType {
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
    resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
  }

  /** An empty interface, to be filled with {@link #with}. */
  public static InterfaceType of(String name) {
    return new InterfaceType(name, Map.of(), Map.of());
  }

  /** The same interface, with one more function. */
  public InterfaceType with(String function, FunctionType type) {
    Map<String, FunctionType> more = new LinkedHashMap<>(functions);
    more.put(function, type);
    return new InterfaceType(name, more, resources);
  }

  /** The same interface, with one more resource. */
  public InterfaceType with(String resource, ResourceInterface<?> type) {
    Map<String, ResourceInterface<?>> more = new LinkedHashMap<>(resources);
    more.put(resource, type);
    return new InterfaceType(name, functions, more);
  }

  /** The same interface, under the plain name of an import or export that implements it. */
  public InterfaceType as(String plainName) {
    return new InterfaceType(plainName, functions, resources);
  }
}
