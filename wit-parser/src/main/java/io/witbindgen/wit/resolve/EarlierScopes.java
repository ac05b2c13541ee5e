package io.witbindgen.wit.resolve;

import io.witbindgen.wit.bind.BoundNames;
import io.witbindgen.wit.bind.Declaration;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.syntax.UsePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The interfaces and worlds that are resolved already. Declarations are resolved after those they
 * depend on, so whatever a path of the current one denotes is here, unless something is wrong with
 * it.
 */
final class EarlierScopes {
  private final BoundNames names;
  private final Map<Declaration, Scope> scopes = new HashMap<>();
  private final Map<ScopeId, Interface> interfaces = new HashMap<>();
  private final Map<ScopeId, Integer> positions = new HashMap<>();
  private final Map<Declaration, WrittenWorld> worlds = new HashMap<>();

  EarlierScopes(BoundNames names) {
    this.names = names;
  }

  void add(Declaration declaration, Scope scope, Interface resolved) {
    scopes.put(declaration, scope);
    interfaces.put(resolved.id(), resolved);
    positions.put(resolved.id(), positions.size());
  }

  void add(Declaration declaration, WrittenWorld world) {
    worlds.put(declaration, world);
  }

  /** The declaration that a path denotes; empty if that is an error, which was reported. */
  Optional<Declaration> target(UsePath path) {
    return names.target(path);
  }

  /** The scope of the interface that a path denotes. */
  Optional<Scope> scope(UsePath path) {
    return target(path).flatMap(declaration -> Optional.ofNullable(scopes.get(declaration)));
  }

  /** The interface that a path denotes. */
  Optional<Interface> interfaceAt(UsePath path) {
    return target(path).flatMap(declaration -> interfaceOf(declaration.interfaceId()));
  }

  Optional<Interface> interfaceOf(ScopeId id) {
    return Optional.ofNullable(interfaces.get(id));
  }

  /** The position of an interface in the order of resolution. */
  int position(Interface resolved) {
    return positions.getOrDefault(resolved.id(), Integer.MAX_VALUE);
  }

  Optional<WrittenWorld> world(Declaration declaration) {
    return Optional.ofNullable(worlds.get(declaration));
  }
}
