package io.witbindgen.componentize.names;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.componentize.ComponentizeException;
import java.util.List;
import java.util.stream.Collectors;

/** Checks the types of core functions. */
final class SignatureCheck {
  private SignatureCheck() {}

  /**
   * Checks a type.
   *
   * @throws ComponentizeException if it is not the expected one
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
