package io.witbindgen.component.model;

import java.util.List;
import java.util.Optional;

/** The definition of a type of values. */
public sealed interface DefinedValueType {
  Kind kind();

  /** The kinds of value type. */
  enum Kind {
    PRIMITIVE,
    RECORD,
    VARIANT,
    LIST,
    FIXED_LIST,
    TUPLE,
    FLAGS,
    ENUM,
    OPTION,
    RESULT,
    OWN,
    BORROW,
    STREAM,
    FUTURE,
    MAP
  }

  /** A case of a variant. */
  record Case(String label, Optional<ValueTypeRef> type) {}

  /** Another name for a primitive type. */
  record Primitive(PrimitiveType type) implements DefinedValueType {
    @Override
    public Kind kind() {
      return Kind.PRIMITIVE;
    }
  }

  /** Named fields. */
  record RecordOf(List<LabelledType> fields) implements DefinedValueType {
    public RecordOf {
      fields = List.copyOf(fields);
    }

    @Override
    public Kind kind() {
      return Kind.RECORD;
    }
  }

  /** One of several cases, each with a payload or without. */
  record VariantOf(List<Case> cases) implements DefinedValueType {
    public VariantOf {
      cases = List.copyOf(cases);
    }

    @Override
    public Kind kind() {
      return Kind.VARIANT;
    }
  }

  /** Any number of elements. */
  record ListOf(ValueTypeRef element) implements DefinedValueType {
    @Override
    public Kind kind() {
      return Kind.LIST;
    }
  }

  /** A fixed number of elements; the length is unsigned. */
  record FixedListOf(ValueTypeRef element, int length) implements DefinedValueType {
    @Override
    public Kind kind() {
      return Kind.FIXED_LIST;
    }
  }

  /** Unnamed fields. */
  record TupleOf(List<ValueTypeRef> elements) implements DefinedValueType {
    public TupleOf {
      elements = List.copyOf(elements);
    }

    @Override
    public Kind kind() {
      return Kind.TUPLE;
    }
  }

  /** A set of named flags. */
  record FlagsOf(List<String> labels) implements DefinedValueType {
    public FlagsOf {
      labels = List.copyOf(labels);
    }

    @Override
    public Kind kind() {
      return Kind.FLAGS;
    }
  }

  /** One of several names. */
  record EnumOf(List<String> labels) implements DefinedValueType {
    public EnumOf {
      labels = List.copyOf(labels);
    }

    @Override
    public Kind kind() {
      return Kind.ENUM;
    }
  }

  /** A value or none. */
  record OptionOf(ValueTypeRef type) implements DefinedValueType {
    @Override
    public Kind kind() {
      return Kind.OPTION;
    }
  }

  /** A success or a failure, each with a payload or without. */
  record ResultOf(Optional<ValueTypeRef> ok, Optional<ValueTypeRef> error)
      implements DefinedValueType {
    @Override
    public Kind kind() {
      return Kind.RESULT;
    }
  }

  /** An owning handle; the index is of a resource type. */
  record Own(int resource) implements DefinedValueType {
    @Override
    public Kind kind() {
      return Kind.OWN;
    }
  }

  /** A handle lent for one call; the index is of a resource type. */
  record Borrow(int resource) implements DefinedValueType {
    @Override
    public Kind kind() {
      return Kind.BORROW;
    }
  }

  /** A stream of elements, or of mere ticks. */
  record StreamOf(Optional<ValueTypeRef> element) implements DefinedValueType {
    @Override
    public Kind kind() {
      return Kind.STREAM;
    }
  }

  /** A value to come, or a mere signal. */
  record FutureOf(Optional<ValueTypeRef> element) implements DefinedValueType {
    @Override
    public Kind kind() {
      return Kind.FUTURE;
    }
  }

  /** Keys and values. */
  record MapOf(ValueTypeRef key, ValueTypeRef value) implements DefinedValueType {
    @Override
    public Kind kind() {
      return Kind.MAP;
    }
  }
}
