package io.witbindgen.componentize.world;

import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to a world the interfaces that its items need, and puts each item after those that it needs.
 *
 * <p>Merging gives interfaces more types, and so more needs. Replacing one by a newer version does
 * too.
 */
final class Elaboration {
  private final Map<ScopeId, Interface> interfaces = new HashMap<>();
  private final Replacements replacements;
  private final Map<String, WorldItem> imports = new LinkedHashMap<>();
  private final Map<String, WorldItem> exports = new LinkedHashMap<>();
  private final Map<String, WorldItem> wantedExports = new LinkedHashMap<>();
  private final Set<ScopeId> requiredImports = new HashSet<>();

  private Elaboration(Resolution resolution, Replacements replacements) {
    this.replacements = replacements;
    resolution.packages().stream()
        .flatMap(unit -> unit.interfaces().stream())
        .forEach(unit -> interfaces.put(unit.id(), unit));
  }

  /**
   * Elaborates a world.
   *
   * @return the world with more items, or others
   * @throws ComponentizeException if an export needs both an import and an export of one interface
   */
  static World elaborate(Resolution resolution, World world, Replacements replacements) {
    Elaboration elaboration = new Elaboration(resolution, replacements);
    elaboration.imports(world);
    elaboration.exports(world);
    return new World(
        world.id(),
        inOrder(elaboration.imports.values()),
        List.copyOf(elaboration.exports.values()),
        List.of(),
        world.metadata());
  }

  private static List<WorldItem> inOrder(Iterable<WorldItem> items) {
    List<WorldItem> ordered = new ArrayList<>();
    items.forEach(ordered::add);
    ordered.sort(Comparator.comparingInt(Elaboration::rank));
    return ordered;
  }

  private static int rank(WorldItem item) {
    return switch (item.kind()) {
      case NAMED_INTERFACE, INLINE_INTERFACE, PLAIN_INTERFACE -> 0;
      case TYPE -> ((WorldItem.TypeItem) item).type().body().kind() == TypeBody.Kind.USE ? 1 : 2;
      case FUNCTION ->
          ((WorldItem.FunctionItem) item).function().kind().kind() == FunctionKind.Kind.FREE
              ? 3
              : 4;
    };
  }

  private void imports(World world) {
    for (WorldItem item : inOrder(world.imports())) {
      switch (item.kind()) {
        case NAMED_INTERFACE -> {
          Interface unit = ((WorldItem.NamedInterface) item).target();
          if (!replacements.replaces(unit.id())) {
            importUnit(item.name(), unit, item);
          }
        }
        case INLINE_INTERFACE ->
            importUnit(item.name(), ((WorldItem.InlineInterface) item).target(), item);
        case PLAIN_INTERFACE ->
            importUnit(item.name(), ((WorldItem.PlainInterface) item).target(), item);
        case TYPE -> {
          if (((WorldItem.TypeItem) item).type().body() instanceof TypeBody.Use use) {
            importNeed(owner(use.target()), item);
          }
          imports.put(item.name(), item);
        }
        case FUNCTION -> imports.put(item.name(), item);
      }
    }
  }

  private void importNeed(Interface unit, WorldItem cause) {
    importUnit(
        unit.id().toString(),
        unit,
        new WorldItem.NamedInterface(unit, true, implied(cause.metadata())));
  }

  private static Metadata implied(Metadata cause) {
    return new Metadata(Optional.empty(), cause.stability(), Optional.empty(), cause.span());
  }

  private void importUnit(String name, Interface unit, WorldItem item) {
    if (imports.containsKey(name)) {
      return;
    }
    needs(unit).forEach(need -> importNeed(need, item));
    imports.put(name, item);
  }

  private Interface owner(TypeDefinition type) {
    ScopeId id = replacements.current(type.owner());
    return Objects.requireNonNull(interfaces.get(id), id::toString);
  }

  private List<Interface> needs(Interface unit) {
    Set<Interface> needs = new LinkedHashSet<>();
    for (TypeDefinition type : unit.types()) {
      if (type.body() instanceof TypeBody.Use use) {
        needs.add(owner(use.target()));
      }
    }
    return List.copyOf(needs);
  }

  private void exports(World world) {
    for (WorldItem item : world.exports()) {
      if (item.kind() == WorldItem.Kind.FUNCTION) {
        exports.put(item.name(), item);
      } else {
        wantedExports.put(item.name(), item);
      }
    }
    for (WorldItem item : wantedExports.values()) {
      if (!add(item.name(), unit(item), item, true)) {
        throw new ComponentizeException(
            "export `"
                + item.name()
                + "` needs, through an import, an interface that is exported; export what it"
                + " uses too");
      }
    }
  }

  private static Interface unit(WorldItem item) {
    if (item instanceof WorldItem.NamedInterface named) {
      return named.target();
    }
    return item instanceof WorldItem.PlainInterface plain
        ? plain.target()
        : ((WorldItem.InlineInterface) item).target();
  }

  private boolean add(String name, Interface unit, WorldItem item, boolean isExport) {
    if (exports.containsKey(name)) {
      return isExport;
    }
    if (!isExport && requiredImports.contains(unit.id())) {
      return true;
    }
    for (Interface need : needs(unit)) {
      String key = need.id().toString();
      WorldItem wanted = wantedExports.get(key);
      boolean isNeededExport = isExport && wanted != null;
      WorldItem added =
          isNeededExport ? wanted : new WorldItem.NamedInterface(need, true, item.metadata());
      if (!add(key, need, Objects.requireNonNull(added), isNeededExport)) {
        return false;
      }
    }
    if (isExport) {
      boolean isImported =
          item.kind() == WorldItem.Kind.NAMED_INTERFACE && requiredImports.contains(unit.id());
      exports.put(name, item);
      return !isImported;
    }
    requiredImports.add(unit.id());
    imports.putIfAbsent(name, item);
    return true;
  }
}
