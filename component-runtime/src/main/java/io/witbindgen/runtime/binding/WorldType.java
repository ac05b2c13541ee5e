package io.witbindgen.runtime.binding;

import io.witbindgen.abi.state.ResourceInterface;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.link.UnlinkableException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A world that bindings were generated for: the imports that a component can have and the exports
 * that it must have.
 */
public final class WorldType {
  private final String name;
  private final Side imports;
  private final Side exports;

  private WorldType(String name, Side imports, Side exports) {
    this.name = name;
    this.imports = imports;
    this.exports = exports;
  }

  /**
   * Starts to describe a world.
   *
   * @param name the world, such as {@code my:component/example}
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /**
   * Checks that a component conforms to this world.
   *
   * @throws UnlinkableException naming every import and export that differs
   */
  public void check(Component component) {
    List<String> problems = WorldCheck.problems(this, component);
    if (!problems.isEmpty()) {
      throw new UnlinkableException("the component is not one of world `" + name + "`:", problems);
    }
  }

  Side imports() {
    return imports;
  }

  Side exports() {
    return exports;
  }

  /** The imports or the exports. */
  static final class Side {
    private final Map<String, InterfaceType> interfaces = new LinkedHashMap<>();
    private final Map<String, FunctionType> functions = new LinkedHashMap<>();
    private final Map<String, ResourceInterface<?>> resources = new LinkedHashMap<>();

    Map<String, InterfaceType> interfaces() {
      return Collections.unmodifiableMap(interfaces);
    }

    /** The functions outside interfaces. */
    Map<String, FunctionType> functions() {
      return Collections.unmodifiableMap(functions);
    }

    /** The resources that the world itself declares. */
    Map<String, ResourceInterface<?>> resources() {
      return Collections.unmodifiableMap(resources);
    }
  }

  /** Collects the items of a world. */
  public static final class Builder {
    private final String name;
    private final Side imports = new Side();
    private final Side exports = new Side();

    private Builder(String name) {
      this.name = name;
    }

    /** Adds an imported interface. */
    public Builder imports(InterfaceType type) {
      imports.interfaces.put(type.name(), type);
      return this;
    }

    /** Adds an imported function. */
    public Builder imports(String function, FunctionType type) {
      imports.functions.put(function, type);
      return this;
    }

    /** Adds a resource that the world declares. */
    public Builder imports(String resource, ResourceInterface<?> type) {
      imports.resources.put(resource, type);
      return this;
    }

    /** Adds an exported interface. */
    public Builder exports(InterfaceType type) {
      exports.interfaces.put(type.name(), type);
      return this;
    }

    /** Adds an exported function. */
    public Builder exports(String function, FunctionType type) {
      exports.functions.put(function, type);
      return this;
    }

    /** Builds the world. */
    public WorldType build() {
      return new WorldType(name, imports, exports);
    }
  }
}
