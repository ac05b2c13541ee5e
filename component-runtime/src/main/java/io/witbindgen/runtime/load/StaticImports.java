package io.witbindgen.runtime.load;

import io.witbindgen.basics.names.NearNames;
import io.witbindgen.basics.names.VersionedName;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.runtime.instantiate.LiveItem;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.runtime.plan.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The core modules and components that a component imports. They are code rather than instances,
 * and so become part of its link plan.
 */
public final class StaticImports {
  private final Map<List<String>, Item> found = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private StaticImports() {}

  /** Whether no core module or component is imported. */
  public static boolean none(Map<String, Extern> imports) {
    return imports.values().stream().allMatch(extern -> none(extern.type()));
  }

  private static boolean none(ItemType type) {
    return switch (type.kind()) {
      case CORE_MODULE, COMPONENT -> false;
      case INSTANCE -> none(((ItemType.Instance) type).type().exports());
      case FUNCTION, VALUE, TYPE -> true;
    };
  }

  /**
   * The items offered for the imported modules and components, by path.
   *
   * @throws UnlinkableException naming every import that is missing or has the wrong type
   */
  public static Map<List<String>, Item> find(
      Map<String, Extern> imports, Map<String, LiveItem> offered) {
    StaticImports all = new StaticImports();
    all.items(List.of(), imports, offered);
    if (!all.problems.isEmpty()) {
      throw new UnlinkableException(
          "the host does not provide what the component imports:", all.problems);
    }
    return all.found;
  }

  private void items(List<String> path, Map<String, Extern> wanted, Map<String, LiveItem> among) {
    wanted.forEach(
        (name, extern) -> {
          List<String> longer = new ArrayList<>(path);
          longer.add(name);
          String key =
              path.isEmpty() ? VersionedName.find(name, among.keySet()).orElse(name) : name;
          item(longer, extern.type(), among.get(key), among);
        });
  }

  private void item(
      List<String> path, ItemType wanted, @Nullable LiveItem given, Map<String, LiveItem> among) {
    switch (wanted.kind()) {
      case CORE_MODULE -> {
        if (given instanceof LiveItem.Module module) {
          ModuleMatching.problems(
                  ((ItemType.CoreModule) wanted).type(), module.planned().prepared())
              .forEach(problem -> problem(path, problem));
          found.put(path, module.planned());
        } else {
          missing(path, "a core module", given, among);
        }
      }
      case COMPONENT -> {
        if (given instanceof LiveItem.OfComponent component) {
          ComponentMatching.problems(
                  ((ItemType.Component) wanted).type(), component.planned().validated().type())
              .forEach(problem -> problem(path, problem));
          found.put(path, component.planned());
        } else {
          missing(path, "a component", given, among);
        }
      }
      case INSTANCE -> {
        Map<String, LiveItem> items =
            given instanceof LiveItem.Instance instance ? instance.items() : Map.of();
        items(path, ((ItemType.Instance) wanted).type().exports(), items);
      }
      case FUNCTION, VALUE, TYPE -> {
        // Bound when the component is instantiated.
      }
    }
  }

  private void missing(
      List<String> path, String expected, @Nullable LiveItem given, Map<String, LiveItem> among) {
    String instead =
        given != null
            ? given.kind().toString()
            : "nothing" + NearNames.hint(path.get(path.size() - 1), among.keySet()).orElse("");
    problem(path, "expected " + expected + ", found " + instead);
  }

  private void problem(List<String> path, String problem) {
    problems.add("import `" + String.join("/", path) + "`: " + problem);
  }
}
