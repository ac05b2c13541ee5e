package io.witbindgen.compose.graph;

import io.witbindgen.compose.types.ImportMerge;
import io.witbindgen.compose.types.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The imports of a composition: the explicit ones, and those that its instantiations lack. */
public final class ImportPlan {
  /**
   * An import that an instantiation lacks.
   *
   * @param name the name that the instantiated component has for it
   */
  record Missing(Node instantiation, String name) {}

  private final ImportMerge merge = new ImportMerge();
  private final Map<String, Node> first = new HashMap<>();
  private final List<Missing> missing = new ArrayList<>();

  private ImportPlan() {}

  static ImportPlan of(Composition composition, Dependencies dependencies) {
    ImportPlan plan = new ImportPlan();
    for (Node node : composition.nodes()) {
      if (node instanceof Node.Instantiation instantiation) {
        for (Map.Entry<String, Item> wanted : missing(instantiation, dependencies).entrySet()) {
          plan.addMissing(node, wanted.getKey(), wanted.getValue(), composition.imports());
        }
      }
    }
    for (Node node : composition.inOrder()) {
      if (node instanceof Node.Import imported) {
        plan.add(imported.importName(), node, node.item());
      }
    }
    return plan;
  }

  /**
   * The imports that a node leaves to the composition. If the component itself is imported, a type
   * in its type that comes from an interface is always that of the composition's import, whatever
   * the instance is given.
   */
  private static Map<String, Item> missing(Node.Instantiation node, Dependencies dependencies) {
    return switch (dependencies) {
      case EMBEDDED -> node.missing();
      case IMPORTED -> node.notGiven();
    };
  }

  private void addMissing(Node node, String name, Item item, Map<String, Node> explicit) {
    Node conflicting = explicit.get(name);
    if (conflicting != null) {
      throw new ImportConflictException(name, conflicting, node, Optional.empty());
    }
    add(name, node, item);
    missing.add(new Missing(node, name));
  }

  private void add(String name, Node node, Item item) {
    Node before = first.putIfAbsent(name, node);
    Optional<String> conflict = merge.add(name, item);
    if (conflict.isPresent()) {
      Node other = before == null ? first.getOrDefault(merge.finalName(name), node) : before;
      throw new ImportConflictException(name, other, node, conflict);
    }
  }

  /** The imports by name: instances first, so that types can be taken from them. */
  Map<String, Item> imports() {
    Map<String, Item> ordered = new LinkedHashMap<>();
    merge
        .imports()
        .forEach(
            (name, item) -> {
              if (item.isInstance()) {
                ordered.put(name, item);
              }
            });
    merge.imports().forEach(ordered::putIfAbsent);
    return ordered;
  }

  /** The import for a name that a node needs: perhaps a higher version. */
  String finalName(String name) {
    return merge.finalName(name);
  }

  /** The imports that instantiations lack, in order. */
  List<Missing> missing() {
    return missing;
  }
}
