package io.witbindgen.runtime;

import io.witbindgen.abi.FunctionType;
import io.witbindgen.runtime.call.HostFunction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Functions of the host under the name of an interface: what satisfies an import of an instance.
 * Immutable.
 */
public final class HostInstance {
  /** A function of the host, with its type. */
  public record Function(FunctionType type, HostFunction implementation) {}

  private final Map<String, Function> functions;

  private HostInstance(Map<String, Function> functions) {
    this.functions = functions;
  }

  /** Starts with no functions. */
  public static Builder builder() {
    return new Builder();
  }

  /** The functions, by name. */
  public Map<String, Function> functions() {
    return functions;
  }

  /** Collects the functions of an instance. */
  public static final class Builder {
    private final Map<String, Function> functions = new LinkedHashMap<>();

    private Builder() {}

    /** Adds a function; a second one of the same name replaces the first. */
    public Builder function(String name, FunctionType type, HostFunction implementation) {
      functions.put(name, new Function(type, implementation));
      return this;
    }

    /** The instance. */
    public HostInstance build() {
      return new HostInstance(Collections.unmodifiableMap(new LinkedHashMap<>(functions)));
    }
  }
}
