package io.witbindgen.componentize.names;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.componentize.ComponentizeException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Checks the types of core functions. */
final class Signature {
  private Signature() {}

  /** That many numbers in, that many out. */
  static CompositeType.Function of(int params, int results) {
    return of(Collections.nCopies(params, Numeric.I32), Collections.nCopies(results, Numeric.I32));
  }

  static CompositeType.Function of(
      List<? extends CoreValueType> params, List<? extends CoreValueType> results) {
    return new CompositeType.Function(false, List.copyOf(params), List.copyOf(results));
  }

  /**
   * Checks a type.
   *
   * @throws ComponentizeException if it is another
   */
  static void check(String name, CompositeType.Function expected, CompositeType.Function found) {
    if (!expected.equals(found)) {
      throw new ComponentizeException(
          "function `"
              + name
              + "` has type "
              + text(found)
              + ", where "
              + text(expected)
              + " is expected");
    }
  }

  private static String text(CompositeType.Function type) {
    return list(type.params()) + " -> " + list(type.results());
  }

  private static String list(List<CoreValueType> types) {
    return types.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"));
  }
}
