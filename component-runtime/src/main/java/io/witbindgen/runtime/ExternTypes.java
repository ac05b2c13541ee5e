package io.witbindgen.runtime;

import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.ItemType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Describes the imports and exports of a component to its users. */
final class ExternTypes {
  private ExternTypes() {}

  static Map<String, ExternType> describe(Map<String, Extern> externs) {
    Map<String, ExternType> types = new LinkedHashMap<>();
    externs.forEach((name, extern) -> types.put(name, describe(extern.type())));
    return Collections.unmodifiableMap(types);
  }

  private static ExternType describe(ItemType type) {
    return switch (type.kind()) {
      case FUNCTION -> new ExternType.Function(((ItemType.Function) type).type());
      case INSTANCE ->
          new ExternType.Instance(describe(((ItemType.Instance) type).type().exports()));
      case TYPE ->
          ((ItemType.Type) type).type() instanceof DefinedType.OfResources resource
              ? new ExternType.Resource(resource.type())
              : new ExternType.Other("type");
      case CORE_MODULE -> new ExternType.Other("core module");
      case COMPONENT -> new ExternType.Other("component");
      case VALUE -> new ExternType.Other("value");
    };
  }
}
