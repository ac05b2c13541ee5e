package io.witbindgen.runtime;

import io.witbindgen.abi.FunctionType;
import io.witbindgen.abi.ResourceType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The type of something that a component imports or exports. */
public sealed interface ExternType {
  /** The shapes of an extern type. */
  enum Kind {
    FUNCTION,
    INSTANCE,
    RESOURCE,
    OTHER
  }

  /** The tag to dispatch on. */
  Kind kind();

  /** A function. */
  record Function(FunctionType type) implements ExternType {
    @Override
    public Kind kind() {
      return Kind.FUNCTION;
    }
  }

  /**
   * An instance.
   *
   * @param exports what it exports, by name
   */
  record Instance(Map<String, ExternType> exports) implements ExternType {
    public Instance {
      exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
    }

    @Override
    public Kind kind() {
      return Kind.INSTANCE;
    }
  }

  /**
   * A resource type.
   *
   * @param resource what stands for it in the types of functions; an instance has its own
   */
  record Resource(ResourceType resource) implements ExternType {
    @Override
    public Kind kind() {
      return Kind.RESOURCE;
    }
  }

  /** A type of values, a core module or a component: nothing that can be called. */
  record Other(String sort) implements ExternType {
    @Override
    public Kind kind() {
      return Kind.OTHER;
    }
  }
}
