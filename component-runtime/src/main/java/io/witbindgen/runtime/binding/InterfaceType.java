package io.witbindgen.runtime.binding;

import io.witbindgen.abi.FunctionType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The functions of an interface that bindings were generated for.
 *
 * @param name the name of the import or export, such as {@code my:component/processor@1.0.0}
 * @param functions the functions, by name
 */
public record InterfaceType(String name, Map<String, FunctionType> functions) {
  public InterfaceType {
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
  }

  /** An interface without functions, to be added to with {@link #with}. */
  public static InterfaceType of(String name) {
    return new InterfaceType(name, Map.of());
  }

  /** The same interface, with one more function. */
  public InterfaceType with(String function, FunctionType type) {
    Map<String, FunctionType> more = new LinkedHashMap<>(functions);
    more.put(function, type);
    return new InterfaceType(name, more);
  }
}
