package io.witbindgen.component.model;

import io.witbindgen.basics.Kinds;
import java.util.List;
import java.util.Optional;

/** The definition of a type of values. */
public sealed interface DefinedValueType {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The kinds of value type. */
  enum Kind {
    PRIMITIVE(Primitive.class),
    RECORD(RecordOf.class),
    VARIANT(VariantOf.class),
    LIST(ListOf.class),
    FIXED_LIST(FixedListOf.class),
    TUPLE(TupleOf.class),
    FLAGS(FlagsOf.class),
    ENUM(EnumOf.class),
    OPTION(OptionOf.class),
    RESULT(ResultOf.class),
    OWN(Own.class),
    BORROW(Borrow.class),
    STREAM(StreamOf.class),
    FUTURE(FutureOf.class),
    MAP(MapOf.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends DefinedValueType> type;

    Kind(Class<? extends DefinedValueType> type) {
      this.type = type;
    }
  }

  /** A case of a variant. */
  record Case(String label, Optional<ValueTypeRef> type) {}

  /** Another name for a primitive type. */
  record Primitive(PrimitiveType type) implements DefinedValueType {}

  /** Named fields. */
  record RecordOf(List<LabelledType> fields) implements DefinedValueType {
    public RecordOf {
      fields = List.copyOf(fields);
    }
  }

  /** One of several cases, each with a payload or without. */
  record VariantOf(List<Case> cases) implements DefinedValueType {
    public VariantOf {
      cases = List.copyOf(cases);
    }
  }

  /** Any number of elements. */
  record ListOf(ValueTypeRef element) implements DefinedValueType {}

  /** A fixed number of elements; the length is unsigned. */
  record FixedListOf(ValueTypeRef element, int length) implements DefinedValueType {}

  /** Unnamed fields. */
  record TupleOf(List<ValueTypeRef> elements) implements DefinedValueType {
    public TupleOf {
      elements = List.copyOf(elements);
    }
  }

  /** A set of named flags. */
  record FlagsOf(List<String> labels) implements DefinedValueType {
    public FlagsOf {
      labels = List.copyOf(labels);
    }
  }

  /** One of several names. */
  record EnumOf(List<String> labels) implements DefinedValueType {
    public EnumOf {
      labels = List.copyOf(labels);
    }
  }

  /** A value or none. */
  record OptionOf(ValueTypeRef type) implements DefinedValueType {}

  /** A success or a failure, each with a payload or without. */
  record ResultOf(Optional<ValueTypeRef> ok, Optional<ValueTypeRef> error)
      implements DefinedValueType {}

  /** An owning handle; the index is of a resource type. */
  record Own(int resource) implements DefinedValueType {}

  /** A handle lent for one call; the index is of a resource type. */
  record Borrow(int resource) implements DefinedValueType {}

  /** A stream of elements, or of events without a value. */
  record StreamOf(Optional<ValueTypeRef> element) implements DefinedValueType {}

  /** A value in the future, or only a signal. */
  record FutureOf(Optional<ValueTypeRef> element) implements DefinedValueType {}

  /** Keys and values. */
  record MapOf(ValueTypeRef key, ValueTypeRef value) implements DefinedValueType {}
}
