package io.witbindgen.compose.graph;

import io.witbindgen.compose.CompositionException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * An order in which each node comes after those that it needs; otherwise older nodes come first.
 */
final class NodeOrder {
  private enum State {
    NEW,
    OPEN,
    DONE
  }

  private record Visit(Node node, Iterator<Node> dependents) {
    Visit(Node node) {
      this(node, node.dependents().iterator());
    }
  }

  private NodeOrder() {}

  static List<Node> of(List<Node> nodes) {
    State[] states = new State[nodes.size()];
    Arrays.fill(states, State.NEW);
    List<Node> finished = new ArrayList<>();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (states[i] == State.NEW) {
        visit(nodes.get(i), states, finished);
      }
    }
    Collections.reverse(finished);
    return finished;
  }

  /** Depth first, without recursion: all nodes that need a node are finished before it. */
  private static void visit(Node start, State[] states, List<Node> finished) {
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(start));
    states[start.number()] = State.OPEN;
    while (!stack.isEmpty()) {
      Visit top = stack.element();
      if (!top.dependents().hasNext()) {
        stack.pop();
        states[top.node().number()] = State.DONE;
        finished.add(top.node());
        continue;
      }
      Node next = top.dependents().next();
      switch (states[next.number()]) {
        case NEW -> {
          states[next.number()] = State.OPEN;
          stack.push(new Visit(next));
        }
        case OPEN ->
            throw new CompositionException("nodes need each other: " + circle(stack, next));
        case DONE -> {}
      }
    }
  }

  private static String circle(Deque<Visit> stack, Node start) {
    StringBuilder text = new StringBuilder("the " + start);
    for (Visit visit : stack) {
      text.append(" needs the ").append(visit.node());
      if (visit.node().equals(start)) {
        break;
      }
    }
    return text.toString();
  }
}
