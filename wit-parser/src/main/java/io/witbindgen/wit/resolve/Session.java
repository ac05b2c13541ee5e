package io.witbindgen.wit.resolve;

import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.ScopeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the steps of one resolution share: what was found so far, and whom to ask. */
final class Session {
  private final NameBinder binder;
  private final Gates gates;
  private final Reporter reporter;
  private final TypeFacts facts = new TypeFacts();
  private final Map<Declaration, Scope> scopes = new HashMap<>();
  private final Map<ScopeId, Interface> interfaces = new HashMap<>();
  private final Map<ScopeId, Integer> positions = new HashMap<>();
  private final Map<Declaration, WrittenWorld> worlds = new HashMap<>();

  Session(NameBinder binder, Gates gates, Reporter reporter) {
    this.binder = binder;
    this.gates = gates;
    this.reporter = reporter;
  }

  NameBinder binder() {
    return binder;
  }

  Gates gates() {
    return gates;
  }

  Reporter reporter() {
    return reporter;
  }

  TypeFacts facts() {
    return facts;
  }

  void add(Declaration declaration, Scope scope, Interface resolved) {
    scopes.put(declaration, scope);
    interfaces.put(resolved.id(), resolved);
    positions.put(resolved.id(), positions.size());
  }

  void add(Declaration declaration, WrittenWorld world) {
    worlds.put(declaration, world);
  }

  /** The scope of an interface; nothing if it was not resolved, which has been reported. */
  Optional<Scope> scope(Declaration declaration) {
    return Optional.ofNullable(scopes.get(declaration));
  }

  Optional<Interface> resolved(Declaration declaration) {
    return resolved(declaration.interfaceId());
  }

  Optional<Interface> resolved(ScopeId id) {
    return Optional.ofNullable(interfaces.get(id));
  }

  /** Where an interface stands in the order in which what is used comes first. */
  int position(Interface resolved) {
    return positions.getOrDefault(resolved.id(), Integer.MAX_VALUE);
  }

  Optional<WrittenWorld> world(Declaration declaration) {
    return Optional.ofNullable(worlds.get(declaration));
  }
}
