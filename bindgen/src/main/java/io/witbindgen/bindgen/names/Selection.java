package io.witbindgen.bindgen.names;

import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The part of a resolution that is generated.
 *
 * @param worlds the worlds
 * @param interfaces the interfaces of packages that the worlds or each other need, each after those
 *     it uses
 */
public record Selection(List<World> worlds, List<Interface> interfaces) {
  /** Copies the lists. */
  public Selection {
    worlds = List.copyOf(worlds);
    interfaces = List.copyOf(interfaces);
  }

  /**
   * Selects one world, or all of the root package, or its interfaces if it has no world.
   *
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if there is no such world
   */
  public static Selection of(Resolution resolution, Optional<String> world) {
    WitPackage root = resolution.root();
    List<World> worlds =
        world.map(name -> List.of(WorldSelection.select(resolution, name))).orElse(root.worlds());
    Set<ScopeId> needed = new LinkedHashSet<>();
    worlds.forEach(each -> addNeeded(each, needed));
    if (worlds.isEmpty()) {
      root.interfaces().forEach(each -> addNeeded(each, needed));
    }
    List<Interface> interfaces = new ArrayList<>();
    List<Interface> all =
        resolution.packages().stream().flatMap(p -> p.interfaces().stream()).toList();
    // Dependencies come first in the resolution, so one backward walk finds all of them.
    for (int i = all.size() - 1; i >= 0; i--) {
      if (needed.contains(all.get(i).id())) {
        addNeeded(all.get(i), needed);
        interfaces.add(0, all.get(i));
      }
    }
    return new Selection(worlds, interfaces);
  }

  /**
   * The interfaces to generate if Java code for some of them exists: the others, except those that
   * only existing interfaces need.
   */
  public List<Interface> without(Predicate<Interface> isThere) {
    Set<ScopeId> needed = new LinkedHashSet<>();
    worlds.forEach(each -> addNeeded(each, needed));
    if (worlds.isEmpty()) {
      interfaces.stream().filter(i -> !isThere.test(i)).forEach(i -> needed.add(i.id()));
    }
    List<Interface> left = new ArrayList<>();
    for (int i = interfaces.size() - 1; i >= 0; i--) {
      Interface each = interfaces.get(i);
      if (needed.contains(each.id()) && !isThere.test(each)) {
        addNeeded(each, needed);
        left.add(0, each);
      }
    }
    return left;
  }

  /** The interfaces written inside a world. */
  public static List<Interface> inlineInterfaces(World world) {
    return items(world)
        .filter(WorldItem.InlineInterface.class::isInstance)
        .map(item -> ((WorldItem.InlineInterface) item).target())
        .toList();
  }

  /** The functions that a world itself imports or exports. */
  public static List<Function> functions(World world) {
    return items(world)
        .filter(WorldItem.FunctionItem.class::isInstance)
        .map(item -> ((WorldItem.FunctionItem) item).function())
        .toList();
  }

  /** Whether a function of a resource is not a method: a constructor or a static function. */
  public static boolean isMadeByFactory(Function function) {
    return switch (function.kind().kind()) {
      case CONSTRUCTOR, STATIC -> true;
      case FREE, METHOD -> false;
    };
  }

  /** All items of a world, imports first. */
  public static Stream<WorldItem> items(World world) {
    return Stream.concat(world.imports().stream(), world.exports().stream());
  }

  private static void addNeeded(World world, Set<ScopeId> needed) {
    items(world)
        .forEach(
            item -> {
              switch (item.kind()) {
                case NAMED_INTERFACE -> needed.add(((WorldItem.NamedInterface) item).target().id());
                case PLAIN_INTERFACE -> needed.add(((WorldItem.PlainInterface) item).target().id());
                case INLINE_INTERFACE ->
                    addNeeded(((WorldItem.InlineInterface) item).target(), needed);
                case TYPE -> addNeeded(((WorldItem.TypeItem) item).type(), needed);
                case FUNCTION -> {
                  // Its types are among the world's own.
                }
              }
            });
  }

  private static void addNeeded(Interface found, Set<ScopeId> needed) {
    needed.add(found.id());
    found.types().forEach(type -> addNeeded(type, needed));
  }

  private static void addNeeded(TypeDefinition type, Set<ScopeId> needed) {
    if (type.body() instanceof TypeBody.Use use) {
      needed.add(use.target().owner());
    }
  }
}
