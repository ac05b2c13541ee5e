package io.witbindgen.bindgen.names;

import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.WorldItem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of a world's items on one side. Interfaces of the same name in different packages are
 * distinguished by as much of the package name as necessary, and at last by numbers.
 */
final class ItemNames {
  private static final int MOST_QUALIFIED = 3;

  private ItemNames() {}

  /** The preferred name of each item in camel case, in order. */
  static Map<WorldItem, String> of(List<WorldItem> items) {
    Map<WorldItem, Integer> qualification = new HashMap<>();
    Map<WorldItem, String> names = new LinkedHashMap<>();
    for (int round = 0; round <= MOST_QUALIFIED; round++) {
      Map<String, Integer> uses = new HashMap<>();
      for (WorldItem item : items) {
        names.put(item, name(item, qualification.getOrDefault(item, 0)));
        uses.merge(names.get(item), 1, Integer::sum);
      }
      for (WorldItem item : items) {
        if (uses.getOrDefault(names.get(item), 0) > 1
            && item.kind() == WorldItem.Kind.NAMED_INTERFACE) {
          qualification.merge(item, 1, Integer::sum);
        }
      }
    }
    return numbered(names);
  }

  /** The same names, with numbers where the versions of packages are one Java name. */
  private static Map<WorldItem, String> numbered(Map<WorldItem, String> names) {
    Set<String> taken = new HashSet<>();
    names.keySet().stream()
        .filter(WorldItem.NamedInterface.class::isInstance)
        .sorted(Comparator.comparing(WorldItem::name))
        .toList()
        .forEach(
            item -> {
              String wanted = names.getOrDefault(item, "");
              String found = wanted;
              for (int i = 2; !taken.add(found); i++) {
                found = wanted + "_" + i;
              }
              names.put(item, found);
            });
    return names;
  }

  private static String name(WorldItem item, int qualification) {
    if (!(item instanceof WorldItem.NamedInterface named)) {
      return Identifiers.lowerCamel(item.name());
    }
    PackageName owner = named.target().id().packageName();
    StringBuilder name = new StringBuilder();
    if (qualification >= 2) {
      name.append(String.join("-", owner.namespaces())).append('-');
    }
    if (qualification >= 1) {
      name.append(String.join("-", owner.names())).append('-');
    }
    name.append(named.target().name());
    if (qualification >= MOST_QUALIFIED) {
      owner
          .version()
          .ifPresent(v -> name.append("-v").append(v.toString().replaceAll("[^0-9A-Za-z]", "")));
    }
    return Identifiers.lowerCamel(name.toString());
  }
}
