package io.witbindgen.wit.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Orders nodes so that each stands behind those it depends on, and otherwise as given.
 *
 * @param <N> the nodes
 */
final class TopologicalOrder<N> {
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
  static <N> List<N> of(
      Collection<N> nodes, Function<N, List<N>> dependencies, Consumer<List<N>> onCycle) {
    TopologicalOrder<N> sort = new TopologicalOrder<>(dependencies, onCycle);
    nodes.forEach(sort::visit);
    return sort.order;
  }

  /** The same cycle from its second node on: what the first one leads to. */
  static <N> List<N> fromSecond(List<N> cycle) {
    List<N> turned = new ArrayList<>(cycle.subList(1, cycle.size()));
    turned.add(cycle.get(1));
    return turned;
  }

  /** Writes a cycle down. */
  static String describe(List<?> cycle) {
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
