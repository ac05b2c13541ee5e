package io.witbindgen.componentize.world;

import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WorldItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Checks that exports of several worlds keep their meaning in the merged world.
 *
 * <p>If an exported interface uses another interface, it uses the exported one if there is one, and
 * the imported one otherwise. So an export of one world can change the meaning of a use in another
 * world from an import to an export, for which the module was not made.
 */
final class MergedExports {
  private final Map<ScopeId, Interface> interfaces = new HashMap<>();
  private final Map<String, Interface> exported = new LinkedHashMap<>();

  private MergedExports(Resolution merged) {
    merged.packages().stream()
        .flatMap(unit -> unit.interfaces().stream())
        .forEach(unit -> interfaces.put(unit.id(), unit));
  }

  /**
   * Checks the exports of worlds that were merged.
   *
   * @param exports the names of the exports of each world, in the order of merging
   * @throws ComponentizeException if a later world changes the meaning of an earlier one
   */
  static void check(Resolution merged, List<List<String>> exports) {
    Map<String, Interface> units = new HashMap<>();
    for (WorldItem item : MetadataReader.world(merged).exports()) {
      if (Item.of(item) instanceof Item.InterfaceItem unit) {
        units.put(item.name(), unit.unit());
      }
    }
    MergedExports check = new MergedExports(merged);
    for (List<String> world : exports) {
      Map<String, Interface> added = new LinkedHashMap<>();
      for (String name : world) {
        Interface unit = units.get(name);
        if (unit != null && !check.exported.containsKey(name)) {
          check.add(name, unit);
          added.put(name, unit);
        }
      }
      check.exported.putAll(added);
    }
  }

  private void add(String name, Interface unit) {
    for (Interface need : needs(unit)) {
      if (!isExported(need)) {
        for (Interface through : withNeeds(need)) {
          if (isExported(through)) {
            throw new ComponentizeException(
                "export `"
                    + name
                    + "` of one world needs, through an import, interface `"
                    + through.id()
                    + "`, which another one exports");
          }
        }
      }
    }
    exported.forEach(
        (earlier, user) -> {
          for (Interface need : needs(user)) {
            if (!isExported(need) && withNeeds(need).contains(unit)) {
              throw new ComponentizeException(
                  "export `"
                      + earlier
                      + "` of one world needs interface `"
                      + name
                      + "` as an import, which it would not be any more as another world exports"
                      + " it");
            }
          }
        });
  }

  private boolean isExported(Interface unit) {
    return exported.containsKey(unit.id().toString());
  }

  private Set<Interface> needs(Interface unit) {
    Set<Interface> needs = new LinkedHashSet<>();
    for (TypeDefinition type : unit.types()) {
      if (type.body() instanceof TypeBody.Use use) {
        ScopeId owner = use.target().owner();
        needs.add(Objects.requireNonNull(interfaces.get(owner), owner::toString));
      }
    }
    return needs;
  }

  private Set<Interface> withNeeds(Interface unit) {
    Set<Interface> found = new LinkedHashSet<>();
    Deque<Interface> left = new ArrayDeque<>(List.of(unit));
    while (!left.isEmpty()) {
      Interface next = left.pop();
      if (found.add(next)) {
        left.addAll(needs(next));
      }
    }
    return found;
  }
}
