package io.witbindgen.componentize.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of libraries: each after those that it depends on, as far as there are no cycles.
 *
 * <p>Libraries are identified by their place in the list.
 */
final class LinkOrder {
  private final List<LibraryFace> libraries;
  private final Map<Integer, Set<Integer>> dependencies = new LinkedHashMap<>();

  private LinkOrder(List<LibraryFace> libraries) {
    this.libraries = libraries;
  }

  /** Finds all dependencies of each library, direct and indirect. */
  static LinkOrder of(List<LibraryFace> libraries, Symbols symbols) {
    LinkOrder order = new LinkOrder(libraries);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < libraries.size(); i++) {
      places.put(libraries.get(i).name(), i);
    }
    for (int i = 0; i < libraries.size(); i++) {
      Set<Integer> direct = new LinkedHashSet<>();
      libraries.get(i).layout().needed().forEach(name -> direct.add(places.get(name)));
      libraries
          .get(i)
          .imports()
          .functions()
          .forEach(each -> direct.add(symbols.exporter(each.symbol())));
      if (!direct.isEmpty()) {
        order.dependencies.put(i, direct);
      }
    }
    order.close();
    return order;
  }

  /** Adds the dependencies of dependencies until there is nothing new. */
  private void close() {
    boolean grew = true;
    while (grew) {
      Map<Integer, Set<Integer>> added = new LinkedHashMap<>();
      dependencies.forEach(
          (library, known) -> {
            for (int dependency : known) {
              for (int further : of(dependency)) {
                if (!known.contains(further)) {
                  added.computeIfAbsent(library, key -> new LinkedHashSet<>()).add(further);
                }
              }
            }
          });
      added.forEach((library, more) -> of(library).addAll(more));
      grew = !added.isEmpty();
    }
  }

  private Set<Integer> of(int library) {
    return dependencies.getOrDefault(library, Set.of());
  }

  /** The libraries that can be reached from the component's exports, or looked up at run time. */
  Set<Integer> reachable() {
    Set<Integer> reachable = new LinkedHashSet<>();
    for (int i = 0; i < libraries.size(); i++) {
      LibraryFace library = libraries.get(i);
      if (library.exportsToComponent()
          || library.source().openable()
          || library.exports().has(Conventions.START)) {
        reachable.add(i);
        reachable.addAll(of(i));
      }
    }
    return reachable;
  }

  /** All libraries; of those in a cycle, the one that is reached first comes first. */
  List<Integer> sorted() {
    Set<Integer> sorted = new LinkedHashSet<>();
    for (int i = 0; i < libraries.size(); i++) {
      add(sorted, i);
    }
    return new ArrayList<>(sorted);
  }

  private void add(Set<Integer> sorted, int library) {
    for (int dependency : of(library)) {
      if (!sorted.contains(dependency) && !of(dependency).contains(library)) {
        add(sorted, dependency);
      }
    }
    sorted.add(library);
    for (int dependency : of(library)) {
      if (!sorted.contains(dependency) && of(dependency).contains(library)) {
        add(sorted, dependency);
      }
    }
  }
}
