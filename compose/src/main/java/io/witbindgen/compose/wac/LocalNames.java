package io.witbindgen.compose.wac;

import io.witbindgen.basics.names.NearNames;
import io.witbindgen.compose.wac.syntax.WacDiagnosticKind;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.Name;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The local names of a document. Interfaces and worlds have names of their own. They see those of
 * the document only where an interface, a world or an import is expected.
 */
final class LocalNames {
  private final Complaints complaints;
  private final Map<String, Binding> document = new HashMap<>();
  private final Deque<Map<String, Binding>> scopes = new ArrayDeque<>();

  /** LocalNames whose statement was wrong: using them is not a second mistake. */
  private final Set<String> broken = new HashSet<>();

  LocalNames(Complaints complaints) {
    this.complaints = complaints;
    scopes.push(document);
  }

  void enter() {
    scopes.push(new HashMap<>());
  }

  void leave() {
    scopes.pop();
  }

  /** Leaves all interfaces and worlds, because a wrong statement ends. */
  void leaveAll() {
    scopes.clear();
    scopes.push(document);
  }

  void breakName(Name name) {
    broken.add(name.text());
  }

  /** Defines a name in the current scope. */
  void add(Name name, Binding binding) {
    Binding before = scopes.element().putIfAbsent(name.text(), binding);
    if (before != null) {
      throw complaints.refuse(
          Diagnostic.error(WitDiagnosticKind.DUPLICATE_NAME, name.span(), name.text())
              .note("first defined here", before.span()));
    }
  }

  /** The meaning of a name of the document, even inside an interface or world. */
  Binding ofDocument(Name name) {
    return found(document.get(name.text()), name, document.keySet());
  }

  /** The meaning of a name of the current scope. */
  Binding here(Name name) {
    return here(name, Set.of());
  }

  /** The meaning of a name of the current scope, at a place where keywords are possible too. */
  Binding here(Name name, Set<String> words) {
    Map<String, Binding> scope = scopes.element();
    Binding binding = scope.get(name.text());
    if (binding != null) {
      return binding;
    }
    Set<String> candidates = new HashSet<>(scope.keySet());
    candidates.addAll(words);
    return found(null, name, candidates);
  }

  /** The meaning of a name of the current scope, or otherwise of the document. */
  Binding anywhere(Name name) {
    Binding here = scopes.element().get(name.text());
    return here != null ? here : ofDocument(name);
  }

  @Nullable Binding find(String name) {
    return document.get(name);
  }

  private Binding found(@Nullable Binding binding, Name name, Set<String> candidates) {
    if (binding != null) {
      return binding;
    }
    if (broken.contains(name.text())) {
      throw new Refusal();
    }
    Diagnostic diagnostic =
        Diagnostic.error(WacDiagnosticKind.UNDEFINED_NAME, name.span(), name.text());
    Binding outside = document.get(name.text());
    if (outside != null) {
      throw complaints.refuse(
          diagnostic.note("this is not visible in an interface or world", outside.span()));
    }
    throw complaints.refuse(
        NearNames.nearest(name.text(), candidates)
            .map(near -> diagnostic.fixIt(didYouMean(near, name)))
            .orElse(diagnostic));
  }

  private static FixIt didYouMean(String near, Name name) {
    return new FixIt(NearNames.question(near), name.span(), near);
  }
}
