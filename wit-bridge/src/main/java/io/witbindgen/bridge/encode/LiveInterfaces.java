package io.witbindgen.bridge.encode;

import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.WitPackage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The types that interfaces need of each other. */
final class LiveInterfaces {
  private record Visit(Interface unit, Iterator<Interface> left) {}

  private final Map<ScopeId, Interface> all = new HashMap<>();
  private final Map<Interface, List<Interface>> needs = new HashMap<>();

  LiveInterfaces(Resolution resolution) {
    for (WitPackage unit : resolution.packages()) {
      unit.interfaces().forEach(found -> all.put(found.id(), found));
    }
  }

  /** An interface and all those it needs, each after those it needs itself. */
  List<Interface> of(Interface unit) {
    Set<Interface> seen = new HashSet<>(Set.of(unit));
    List<Interface> live = new ArrayList<>();
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(unit, needs(unit).iterator()));
    while (!stack.isEmpty()) {
      Visit top = stack.peek();
      if (!top.left().hasNext()) {
        live.add(stack.pop().unit());
        continue;
      }
      Interface next = top.left().next();
      if (seen.add(next)) {
        stack.push(new Visit(next, needs(next).iterator()));
      }
    }
    return live;
  }

  private List<Interface> needs(Interface unit) {
    return needs.computeIfAbsent(unit, this::findNeeds);
  }

  private List<Interface> findNeeds(Interface unit) {
    Set<ScopeId> owners = new LinkedHashSet<>();
    unit.types()
        .forEach(
            type -> {
              if (type.body() instanceof TypeBody.Use use) {
                owners.add(use.target().owner());
              }
            });
    return owners.stream()
        .map(owner -> Objects.requireNonNull(all.get(owner), owner::toString))
        .toList();
  }
}
