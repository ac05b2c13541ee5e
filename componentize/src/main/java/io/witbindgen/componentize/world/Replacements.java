package io.witbindgen.componentize.world;

import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The imported interfaces that another imported one replaces: the newest of those with compatible
 * versions.
 */
final class Replacements {
  /** No replacements. */
  static final Replacements NONE = new Replacements(Map.of());

  private final Map<ScopeId, Interface> newest;

  private Replacements(Map<ScopeId, Interface> newest) {
    this.newest = newest;
  }

  /**
   * Finds the interfaces that a world imports in several compatible versions.
   *
   * @throws ComponentizeException if a newer one lacks what an older one has
   */
  static Replacements among(World world) {
    Map<String, Interface> tracks = new LinkedHashMap<>();
    Map<ScopeId, String> members = new LinkedHashMap<>();
    Map<ScopeId, Interface> units = new HashMap<>();
    for (WorldItem item : world.imports()) {
      if (!(item instanceof WorldItem.NamedInterface named)) {
        continue;
      }
      Interface unit = named.target();
      PackageName owner = unit.id().packageName();
      if (owner.version().isEmpty()) {
        continue;
      }
      String track = owner.qualifyTrack(unit.name());
      members.put(unit.id(), track);
      units.put(unit.id(), unit);
      tracks.merge(track, unit, Replacements::newer);
    }
    Map<ScopeId, Interface> newest = new HashMap<>();
    members.forEach(
        (id, track) -> {
          Interface best = tracks.get(track);
          if (best != null && !best.id().equals(id)) {
            newest.put(id, best);
          }
        });
    Replacements replacements = new Replacements(newest);
    newest.forEach((id, best) -> replacements.check(Objects.requireNonNull(units.get(id)), best));
    return replacements;
  }

  private static Interface newer(Interface known, Interface other) {
    int order =
        known
            .id()
            .packageName()
            .version()
            .orElseThrow()
            .compareTo(other.id().packageName().version().orElseThrow());
    return order >= 0 ? known : other;
  }

  /** The interface to import instead of another one; that one itself if nothing replaces it. */
  ScopeId current(ScopeId id) {
    Interface replacement = newest.get(id);
    return replacement == null ? id : replacement.id();
  }

  /** Whether another interface is imported instead of this one. */
  boolean replaces(ScopeId id) {
    return newest.containsKey(id);
  }

  private void check(Interface old, Interface best) {
    TypeCopier copier = new TypeCopier(best.id(), type -> type);
    Interface moved = copier.copy(old);
    for (TypeDefinition type : moved.types()) {
      Optional<TypeDefinition> found = best.type(type.name());
      if (found.isEmpty() || !isSame(type.body(), found.get().body())) {
        throw differs(old, best, type.name());
      }
    }
    List<Function> functions = best.functions();
    for (Function function : moved.functions()) {
      boolean isThere =
          functions.stream()
              .anyMatch(
                  f ->
                      f.plainName().equals(function.plainName())
                          && f.type().equals(function.type()));
      if (!isThere) {
        throw differs(old, best, function.plainName());
      }
    }
  }

  private boolean isSame(TypeBody one, TypeBody other) {
    if (one instanceof TypeBody.Use used && other instanceof TypeBody.Use using) {
      return current(used.target().owner()).equals(current(using.target().owner()))
          && used.target().name().equals(using.target().name());
    }
    return one.equals(other);
  }

  private static ComponentizeException differs(Interface old, Interface best, String name) {
    return new ComponentizeException(
        "failed to upgrade `"
            + old.id()
            + "` to `"
            + best.id()
            + "`: `"
            + name
            + "` is missing there or differs, although the versions are compatible");
  }
}
