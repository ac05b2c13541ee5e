package io.witbindgen.cli;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.basics.names.NearNames;
import io.witbindgen.cli.files.InputException;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.runtime.ComponentInstance;
import io.witbindgen.runtime.call.GuestFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A function that a component exports. It is found in the component's type, so that a wrong name is
 * told before any code is compiled.
 *
 * @param name as it is qualified: {@code function}, or {@code instance#function}
 * @param type its type
 */
record Callee(String name, FunctionType type) {
  private static final int MOST_NAMES = 20;

  /**
   * Finds a function.
   *
   * @param name its qualified name, or the part after {@code #} if only one function has that
   * @throws InputException if there is no such function, or several
   */
  static Callee find(Map<String, Extern> exports, String name) {
    Map<String, FunctionType> all = functions(exports);
    FunctionType exact = all.get(name);
    if (exact != null) {
      return new Callee(name, exact);
    }
    List<String> found = all.keySet().stream().filter(f -> f.endsWith("#" + name)).toList();
    if (found.size() != 1) {
      throw new InputException(found.isEmpty() ? unknown(name, all) : ambiguous(name, found));
    }
    return new Callee(found.get(0), Objects.requireNonNull(all.get(found.get(0))));
  }

  /** The function in an instance of the component. */
  GuestFunction in(ComponentInstance instance) {
    int at = name.indexOf('#');
    return at < 0
        ? instance.function(name)
        : instance.function(name.substring(0, at), name.substring(at + 1));
  }

  private static Map<String, FunctionType> functions(Map<String, Extern> exports) {
    Map<String, FunctionType> functions = new LinkedHashMap<>();
    add(functions, "", exports);
    exports.forEach(
        (name, extern) -> {
          if (extern.type() instanceof ItemType.Instance instance) {
            add(functions, name + "#", instance.type().exports());
          }
        });
    return functions;
  }

  private static void add(
      Map<String, FunctionType> functions, String prefix, Map<String, Extern> exports) {
    exports.forEach(
        (name, extern) -> {
          if (extern.type() instanceof ItemType.Function function) {
            functions.put(prefix + name, function.type());
          }
        });
  }

  private static String unknown(String name, Map<String, FunctionType> all) {
    String problem = "the component exports no function `" + name + "`";
    if (all.isEmpty()) {
      return problem + "; it exports none at all";
    }
    List<String> lastNames =
        all.keySet().stream().map(f -> f.substring(f.indexOf('#') + 1)).distinct().toList();
    String near =
        NearNames.nearest(name, all.keySet())
            .or(() -> NearNames.nearest(name, lastNames))
            .map(n -> "; " + NearNames.question(n))
            .orElse("");
    return problem + near + "\nnote: it exports " + list(all.keySet().stream().toList());
  }

  private static String ambiguous(String name, List<String> found) {
    return "`" + name + "` could be any of " + list(found) + "; write one of these";
  }

  private static String list(List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
    return names.size() > MOST_NAMES
        ? some + ", … (" + (names.size() - MOST_NAMES) + " more)"
        : some;
  }
}
