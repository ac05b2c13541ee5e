package io.witbindgen.component.core;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.basics.Kinds;
import java.util.List;

/** A core function, struct or array type. */
public sealed interface CompositeType {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** Whether values of this type can be shared between threads. */
  boolean shared();

  /** The three kinds. */
  enum Kind {
    FUNCTION(Function.class),
    STRUCT(Struct.class),
    ARRAY(Array.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends CompositeType> type;

    Kind(Class<? extends CompositeType> type) {
      this.type = type;
    }
  }

  /** The type of a core function. */
  record Function(boolean shared, List<CoreValueType> params, List<CoreValueType> results)
      implements CompositeType {
    public Function {
      params = List.copyOf(params);
      results = List.copyOf(results);
    }

    /** The signature in terms of the canonical ABI. */
    public CoreFunctionType signature() {
      return new CoreFunctionType(kinds(params), kinds(results));
    }

    private static List<CoreType> kinds(List<CoreValueType> types) {
      return types.stream().map(CoreValueType::kind).toList();
    }
  }

  /** The type of a struct. */
  record Struct(boolean shared, List<Field> fields) implements CompositeType {
    public Struct {
      fields = List.copyOf(fields);
    }
  }

  /** The type of an array. */
  record Array(boolean shared, Field element) implements CompositeType {}

  /** A field of a struct, or the element of an array. */
  record Field(StorageType type, boolean mutable) {}
}
