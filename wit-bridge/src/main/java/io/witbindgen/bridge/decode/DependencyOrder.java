package io.witbindgen.bridge.decode;

import io.witbindgen.bridge.InexpressibleException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Orders nodes so that each comes after those it needs, and otherwise keeps their order. */
final class DependencyOrder {
  private record Visit<T>(T node, Iterator<? extends T> left) {}

  private DependencyOrder() {}

  /**
   * Orders nodes together with those they need.
   *
   * @throws InexpressibleException if nodes need each other in a cycle
   */
  static <T> List<T> of(Collection<T> nodes, Function<T, ? extends Collection<T>> needs) {
    Set<T> done = new LinkedHashSet<>();
    Set<T> open = new LinkedHashSet<>();
    Deque<Visit<T>> stack = new ArrayDeque<>();
    for (T node : nodes) {
      T next = node;
      while (true) {
        if (next != null && !done.contains(next)) {
          if (!open.add(next)) {
            throw new InexpressibleException("`" + next + "` needs itself, through others");
          }
          stack.push(new Visit<>(next, needs.apply(next).iterator()));
        }
        if (stack.isEmpty()) {
          break;
        }
        Visit<T> top = stack.peek();
        if (top.left().hasNext()) {
          next = top.left().next();
        } else {
          stack.pop();
          open.remove(top.node());
          done.add(top.node());
          next = top.node();
        }
      }
    }
    return List.copyOf(done);
  }
}
