package io.witbindgen.compose.types;

import io.witbindgen.basics.names.VersionedName;
import io.witbindgen.wit.model.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks whether a component can be used where one of a world is expected: it imports no more than
 * the world, and exports no less. Compatible versions of an interface count as the same.
 *
 * <p>This is for compositions, which are not encoded yet, and for worlds that need not belong to a
 * package. A finished component is compared in the way of a host.
 */
public final class WorldFit {
  /** The ways in which an import or export can be wrong. */
  public enum Problem {
    /** An import that the world does not have. */
    UNKNOWN_IMPORT,
    /** An export that the world has, but the component does not. */
    MISSING_EXPORT,
    /** An import or export of another type. */
    MISMATCH
  }

  /**
   * An import or export that differs from the world.
   *
   * @param reason how the types differ; empty for other problems
   */
  public record Finding(Problem problem, Direction direction, String name, String reason) {}

  private final WorldType world;
  private final Map<String, Item> allImports = new LinkedHashMap<>();
  private final Subtypes subtypes = new Subtypes();

  /** A comparison with a world. */
  public WorldFit(WorldType world) {
    this.world = world;
    world.uses().values().forEach(this::addOwner);
    world
        .imports()
        .values()
        .forEach(
            item -> {
              if (item.isInstance()) {
                ((InterfaceType) item.type()).uses().values().forEach(this::addOwner);
              }
            });
    allImports.putAll(world.imports());
  }

  /** Interfaces that types come from are imported, although the world does not list them. */
  private void addOwner(Use use) {
    use.owner().id().ifPresent(id -> allImports.put(id, Item.of(use.owner())));
  }

  /** All problems of a component. */
  public List<Finding> check(WorldType component) {
    List<Finding> findings = new ArrayList<>();
    component.imports().forEach((name, item) -> checkImport(name, item).ifPresent(findings::add));
    world
        .exports()
        .keySet()
        .forEach(name -> checkExport(name, component.exports()).ifPresent(findings::add));
    return findings;
  }

  /** The problem of an import of the component, if it has one. */
  public Optional<Finding> checkImport(String name, Item needed) {
    Optional<Item> offered = VersionedName.find(name, allImports.keySet()).map(allImports::get);
    if (offered.isEmpty()) {
      return Optional.of(new Finding(Problem.UNKNOWN_IMPORT, Direction.IMPORT, name, ""));
    }
    return subtypes
        .excess(offered.get().promoted(), needed)
        .map(reason -> new Finding(Problem.MISMATCH, Direction.IMPORT, name, reason));
  }

  /** The problem of the component with an export of the world, if it has one. */
  public Optional<Finding> checkExport(String name, Map<String, Item> exports) {
    Optional<Item> found = VersionedName.find(name, exports.keySet()).map(exports::get);
    if (found.isEmpty()) {
      return Optional.of(new Finding(Problem.MISSING_EXPORT, Direction.EXPORT, name, ""));
    }
    Item expected = world.exports().getOrDefault(name, found.get());
    return subtypes
        .mismatch(found.get(), expected.promoted())
        .map(reason -> new Finding(Problem.MISMATCH, Direction.EXPORT, name, reason));
  }

  /** The names of the world's imports, including interfaces that only types come from. */
  public List<String> importNames() {
    return List.copyOf(allImports.keySet());
  }
}
