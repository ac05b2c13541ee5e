package io.witbindgen.bridge.decode;

import io.witbindgen.bridge.docs.DocsNode;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The packages that are being read. */
final class Drafts {
  private final PackageName root;
  private final DocsNode docs;
  private final Map<PackageName, Map<ScopeId.InterfaceId, ScopeDraft>> packages =
      new LinkedHashMap<>();
  private final List<WorldDraft> worlds = new ArrayList<>();

  /**
   * Starts with only the root package.
   *
   * @param root the name of the package that is asked for
   * @param docs its documentation
   */
  Drafts(PackageName root, DocsNode docs) {
    this.root = root;
    this.docs = docs;
  }

  PackageName root() {
    return root;
  }

  DocsNode docs() {
    return docs;
  }

  /** The draft of an interface, empty if it is new. */
  ScopeDraft interfaceOf(ScopeId.InterfaceId id, Reading reading) {
    return packages
        .computeIfAbsent(id.packageName(), name -> new LinkedHashMap<>())
        .computeIfAbsent(
            id,
            i -> {
              DocsNode known =
                  i.packageName().equals(root) ? docs.child("interfaces", i.name()) : DocsNode.NONE;
              return new ScopeDraft(i, known, reading.metadata(known, Optional.empty()));
            });
  }

  void add(WorldDraft world) {
    worlds.add(world);
  }

  /** Everything that was read. */
  Resolution finish() {
    Map<ScopeId, Interface> interfaces = new HashMap<>();
    packages
        .values()
        .forEach(drafts -> drafts.forEach((id, draft) -> interfaces.put(id, draft.toInterface())));
    List<World> finished = worlds.stream().map(world -> world.finish(interfaces)).toList();
    Map<PackageName, Set<PackageName>> needs = needs();
    Set<PackageName> all = new LinkedHashSet<>(packages.keySet());
    worlds.forEach(world -> all.add(world.id().packageName()));
    all.add(root);
    List<WitPackage> units =
        DependencyOrder.of(all, name -> needs.getOrDefault(name, Set.of())).stream()
            .map(name -> unit(name, interfaces, finished))
            .toList();
    WitPackage rootUnit =
        units.stream().filter(unit -> unit.name().equals(root)).findFirst().orElseThrow();
    return new Resolution(units, rootUnit);
  }

  private WitPackage unit(
      PackageName name, Map<ScopeId, Interface> interfaces, List<World> finished) {
    Map<ScopeId.InterfaceId, ScopeDraft> drafts = packages.getOrDefault(name, Map.of());
    List<Interface> ordered =
        DependencyOrder.of(
                drafts.keySet(),
                id ->
                    owners(Objects.requireNonNull(drafts.get(id)).types()).stream()
                        .filter(drafts::containsKey)
                        .map(ScopeId.InterfaceId.class::cast)
                        .toList())
            .stream()
            .map(interfaces::get)
            .toList();
    return new WitPackage(
        name,
        name.equals(root) ? docs.docs() : Optional.empty(),
        ordered,
        finished.stream().filter(world -> world.id().packageName().equals(name)).toList());
  }

  private Map<PackageName, Set<PackageName>> needs() {
    Map<PackageName, Set<PackageName>> needs = new HashMap<>();
    packages.forEach(
        (name, drafts) ->
            drafts.values().forEach(draft -> need(name, owners(draft.types()), needs)));
    worlds.forEach(world -> need(world.id().packageName(), world.needs(), needs));
    return needs;
  }

  private static void need(
      PackageName by, Collection<ScopeId> scopes, Map<PackageName, Set<PackageName>> needs) {
    Set<PackageName> all = needs.computeIfAbsent(by, name -> new LinkedHashSet<>());
    scopes.forEach(scope -> all.add(scope.packageName()));
    all.remove(by);
  }

  /** The scopes that types are used from. */
  static Set<ScopeId> owners(Collection<TypeDefinition> types) {
    Set<ScopeId> owners = new LinkedHashSet<>();
    for (TypeDefinition type : types) {
      if (type.body() instanceof TypeBody.Use use) {
        owners.add(use.target().owner());
      }
    }
    return owners;
  }
}
