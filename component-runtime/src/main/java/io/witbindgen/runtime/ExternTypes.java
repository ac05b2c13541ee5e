package io.witbindgen.runtime;

import io.witbindgen.runtime.plan.Item;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Describes the items of a link plan to its users. */
final class ExternTypes {
  private ExternTypes() {}

  static Map<String, ExternType> describe(Map<String, Item> items) {
    Map<String, ExternType> types = new LinkedHashMap<>();
    items.forEach((name, item) -> types.put(name, describe(item)));
    return Collections.unmodifiableMap(types);
  }

  private static ExternType describe(Item item) {
    if (item instanceof Item.Function function) {
      return new ExternType.Function(function.type());
    }
    if (item instanceof Item.Instance instance) {
      return new ExternType.Instance(describe(instance.exports()));
    }
    return new ExternType.Other(item.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
