package io.witbindgen.wit.bind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Orders nodes so that each comes after those it depends on, and otherwise keeps the given order.
 *
 * @param <N> the nodes
 */
public final class TopologicalOrder<N> {
  private final Function<N, List<N>> dependencies;
  private final Consumer<List<N>> onCycle;
  private final Map<N, Boolean> isDone = new HashMap<>();
  private final Deque<Visit<N>> path = new ArrayDeque<>();
  private final List<N> order = new ArrayList<>();

  private record Visit<N>(N node, Iterator<N> left) {}

  private TopologicalOrder(Function<N, List<N>> dependencies, Consumer<List<N>> onCycle) {
    this.dependencies = dependencies;
    this.onCycle = onCycle;
  }

  /**
   * Orders the nodes.
   *
   * @param nodes the nodes; what they depend on need not be among them
   * @param dependencies what a node depends on
   * @param onCycle takes each cycle, from a node to the same node
   */
  public static <N> List<N> of(
      Collection<N> nodes, Function<N, List<N>> dependencies, Consumer<List<N>> onCycle) {
    TopologicalOrder<N> sort = new TopologicalOrder<>(dependencies, onCycle);
    nodes.forEach(sort::visit);
    return sort.order;
  }

  /**
   * Orders the nodes so that the next one is always the first that needs nothing more. So a node
   * moves back until after its dependencies, whereas {@link #of} moves the dependencies forward.
   *
   * @param nodes the nodes, and all that they depend on
   * @param dependencies what a node depends on
   * @param onCycle takes each cycle, from a node to the same node
   */
  public static <N> List<N> firstReady(
      Collection<N> nodes, Function<N, List<N>> dependencies, Consumer<List<N>> onCycle) {
    TopologicalOrder<N> sort = new TopologicalOrder<>(dependencies, onCycle);
    nodes.forEach(sort::visit);
    Map<N, Integer> places = new HashMap<>();
    nodes.forEach(node -> places.put(node, places.size()));
    Map<N, Integer> missing = new HashMap<>();
    Map<N, List<N>> dependents = new HashMap<>();
    PriorityQueue<N> ready = new PriorityQueue<>(Comparator.comparing(places::get));
    for (N node : nodes) {
      Set<N> needed = new LinkedHashSet<>(dependencies.apply(node));
      missing.put(node, needed.size());
      needed.forEach(n -> dependents.computeIfAbsent(n, k -> new ArrayList<>()).add(node));
      if (needed.isEmpty()) {
        ready.add(node);
      }
    }
    List<N> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      N next = ready.remove();
      order.add(next);
      for (N dependent : dependents.getOrDefault(next, List.of())) {
        if (missing.merge(dependent, -1, Integer::sum) == 0) {
          ready.add(dependent);
        }
      }
    }
    // Nodes of a cycle, which was reported, never become ready.
    return order.size() == places.size() ? order : sort.order;
  }

  /** The same cycle, starting with its second node. */
  public static <N> List<N> fromSecond(List<N> cycle) {
    List<N> turned = new ArrayList<>(cycle.subList(1, cycle.size()));
    turned.add(cycle.get(1));
    return turned;
  }

  /** The cycle as text. */
  public static String describe(List<?> cycle) {
    return cycle.stream().map(Object::toString).collect(Collectors.joining(" -> "));
  }

  private void visit(N root) {
    enter(root);
    while (!path.isEmpty()) {
      Visit<N> top = path.element();
      if (top.left().hasNext()) {
        enter(top.left().next());
      } else {
        isDone.put(top.node(), true);
        order.add(top.node());
        path.pop();
      }
    }
  }

  private void enter(N node) {
    Boolean done = isDone.putIfAbsent(node, false);
    if (done == null) {
      path.push(new Visit<>(node, dependencies.apply(node).iterator()));
    } else if (!done) {
      List<N> cycle = new ArrayList<>(List.of(node));
      for (Visit<N> visit : path) {
        cycle.add(0, visit.node());
        if (visit.node().equals(node)) {
          break;
        }
      }
      onCycle.accept(cycle);
    }
  }
}
