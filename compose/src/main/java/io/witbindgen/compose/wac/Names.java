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
 * The local names of a document. Interfaces and worlds have names of their own, and see those of
 * the document only where these are meant to be interfaces, worlds or what is imported.
 */
final class Names {
  private final Complaints complaints;
  private final Map<String, Binding> document = new HashMap<>();
  private final Deque<Map<String, Binding>> scopes = new ArrayDeque<>();

  /** Names whose statement was wrong: to use them is no further mistake. */
  private final Set<String> broken = new HashSet<>();

  Names(Complaints complaints) {
    this.complaints = complaints;
    scopes.push(document);
  }

  void enter() {
    scopes.push(new HashMap<>());
  }

  void leave() {
    scopes.pop();
  }

  /** Leaves all interfaces and worlds, as a statement ends that was wrong. */
  void leaveAll() {
    scopes.clear();
    scopes.push(document);
  }

  void breakName(Name name) {
    broken.add(name.text());
  }

  /** Gives something a name in the scope at hand. */
  void add(Name name, Binding binding) {
    Binding before = scopes.element().putIfAbsent(name.text(), binding);
    if (before != null) {
      throw complaints.refuse(
          Diagnostic.error(WitDiagnosticKind.DUPLICATE_NAME, name.span(), name.text())
              .note("first defined here", before.span()));
    }
  }

  /** A name of the document, even inside an interface or world. */
  Binding ofDocument(Name name) {
    return found(document.get(name.text()), name, document.keySet());
  }

  /** A name of the scope at hand. */
  Binding here(Name name) {
    return here(name, Set.of());
  }

  /** A name of the scope at hand, where other words were possible too. */
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

  /** A name of the scope at hand, or else of the document. */
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
