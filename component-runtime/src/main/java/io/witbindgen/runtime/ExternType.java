package io.witbindgen.runtime;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.basics.Kinds;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The type of something that a component imports or exports. */
public sealed interface ExternType {
  /** The kinds of extern type. */
  enum Kind {
    FUNCTION(Function.class),
    INSTANCE(Instance.class),
    RESOURCE(Resource.class),
    OTHER(Other.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends ExternType> type;

    Kind(Class<? extends ExternType> type) {
      this.type = type;
    }
  }

  /** The tag to dispatch on. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** A function. */
  record Function(FunctionType type) implements ExternType {}

  /**
   * An instance.
   *
   * @param exports what it exports, by name
   */
  record Instance(Map<String, ExternType> exports) implements ExternType {
    public Instance {
      exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
    }
  }

  /**
   * A resource type.
   *
   * @param resource represents it in function types; each instance has its own
   */
  record Resource(ResourceType resource) implements ExternType {}

  /** A value type, a core module or a component: something that cannot be called. */
  record Other(String sort) implements ExternType {}
}
