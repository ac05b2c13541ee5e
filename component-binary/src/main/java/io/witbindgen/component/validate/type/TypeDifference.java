package io.witbindgen.component.validate.type;

import io.witbindgen.abi.type.ValueType;
import java.util.List;

/** Describes the difference between two types of values. */
public final class TypeDifference {
  private TypeDifference() {}

  /**
   * {@code expected u8, found string}, with the path from the whole type to the first part that
   * differs.
   */
  public static String describe(ValueType actual, ValueType expected, TypeTable types) {
    StringBuilder way = new StringBuilder();
    ValueType mine = actual;
    ValueType other = expected;
    int index = 0;
    while (index >= 0) {
      index = differingPart(mine, other, types);
      if (index >= 0) {
        way.append(step(other, index));
        mine = TypeParts.parts(mine).get(index);
        other = TypeParts.parts(other).get(index);
      }
    }
    return way + compare(mine.toString(), other.toString());
  }

  private static String compare(String actual, String expected) {
    return actual.equals(expected)
        ? "expected `" + expected + "`, found one of another resource type with that name"
        : "expected `" + expected + "`, found `" + actual + "`";
  }

  /** The index of the part that differs; negative if the difference is not in the parts. */
  private static int differingPart(ValueType actual, ValueType expected, TypeTable types) {
    if (actual.kind() != expected.kind()
        || !TypeParts.labels(actual).equals(TypeParts.labels(expected))) {
      return -1;
    }
    List<ValueType> mine = TypeParts.parts(actual);
    List<ValueType> others = TypeParts.parts(expected);
    for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
      if (!types.same(mine.get(i), others.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String step(ValueType type, int index) {
    return switch (type.kind()) {
      case RECORD -> "field `" + ((ValueType.RecordType) type).fields().get(index).name() + "`: ";
      case VARIANT -> "case: ";
      case TUPLE -> "element " + index + ": ";
      case RESULT, OPTION -> "payload: ";
      case LIST, FIXED_LIST, STREAM, FUTURE -> "element: ";
      case MAP -> index == 0 ? "key: " : "value: ";
      case BOOL,
          S8,
          U8,
          S16,
          U16,
          S32,
          U32,
          S64,
          U64,
          F32,
          F64,
          CHAR,
          STRING,
          ERROR_CONTEXT,
          FLAGS,
          ENUM,
          OWN,
          BORROW ->
          "";
    };
  }
}
