package io.witbindgen.runtime.wave;

import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.type.ValueType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/**
 * Converts between lists of the dynamic mapping, where lists of numbers are primitive arrays, and
 * lists of boxed values.
 */
final class WaveLists {
  private WaveLists() {}

  /** The list in the dynamic mapping, from values of the element's scalar mapping. */
  static Object list(ValueType element, List<Object> values) {
    Class<?> component = component(element);
    if (component == null) {
      return values;
    }
    Object array = Array.newInstance(component, values.size());
    for (int i = 0; i < values.size(); i++) {
      Array.set(array, i, narrow(element, values.get(i)));
    }
    return array;
  }

  /** The values of the element's scalar mapping, from a list in the dynamic mapping. */
  static List<Object> values(ValueType element, Object list) {
    if (list instanceof List<?> values) {
      return List.copyOf(values);
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < Array.getLength(list); i++) {
      values.add(widen(element, Array.get(list, i)));
    }
    return values;
  }

  private static Object narrow(ValueType element, Object value) {
    return switch (element.kind()) {
      case U8 -> ((Integer) value).byteValue();
      case U16 -> ((Integer) value).shortValue();
      case U32 -> ((Long) value).intValue();
      default -> value;
    };
  }

  private static Object widen(ValueType element, Object value) {
    return switch (element.kind()) {
      case U8 -> (Byte) value & 0xff;
      case U16 -> (Short) value & 0xffff;
      case U32 -> U32.of((Integer) value);
      default -> value;
    };
  }

  private static @org.jspecify.annotations.Nullable Class<?> component(ValueType element) {
    return switch (element.kind()) {
      case BOOL -> boolean.class;
      case S8, U8 -> byte.class;
      case S16, U16 -> short.class;
      case S32, U32, CHAR -> int.class;
      case S64, U64 -> long.class;
      case F32 -> float.class;
      case F64 -> double.class;
      default -> null;
    };
  }
}
