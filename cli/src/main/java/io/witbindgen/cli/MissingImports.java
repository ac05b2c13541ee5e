package io.witbindgen.cli;

import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.ItemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a component needs that a host without functions cannot give. */
final class MissingImports {
  private MissingImports() {}

  /** A line for each import that something has to be given for; instances of types need nothing. */
  static List<String> of(Map<String, Extern> imports) {
    List<String> missing = new ArrayList<>();
    imports.forEach(
        (name, extern) -> {
          if (isNeeded(extern.type())) {
            missing.add(
                "import `" + name + "`: expected " + expected(extern.type()) + ", found nothing");
          }
        });
    return missing;
  }

  private static boolean isNeeded(ItemType type) {
    return switch (type.kind()) {
      case FUNCTION, CORE_MODULE, COMPONENT, VALUE -> true;
      case TYPE -> ((ItemType.Type) type).type() instanceof DefinedType.OfResources;
      case INSTANCE ->
          ((ItemType.Instance) type)
              .type().exports().values().stream().anyMatch(extern -> isNeeded(extern.type()));
    };
  }

  private static String expected(ItemType type) {
    return switch (type.kind()) {
      case FUNCTION -> ((ItemType.Function) type).type().toString();
      case TYPE -> "a resource type";
      case INSTANCE -> "an instance";
      case CORE_MODULE, COMPONENT, VALUE -> "a " + type.sort();
    };
  }
}
