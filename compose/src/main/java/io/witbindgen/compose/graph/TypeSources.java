package io.witbindgen.compose.graph;

import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.UnnamedTypes;
import io.witbindgen.compose.types.Use;
import io.witbindgen.compose.types.WorldType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the exports of instances that a composition has to export as well if it exports a certain
 * one, because that one mentions types to which only they give names.
 *
 * <p>An instance that is imported names its types by that. One that an instantiation is given by
 * another one does not, so the composition has to export it too:
 *
 * <pre>{@code
 * calc:  import demo:adder/types (record balance),       export demo:calc/back
 *        import demo:adder/api   (variant purse of balance)    (purse, but not balance)
 * adder: export demo:adder/types, export demo:adder/api
 * }</pre>
 *
 * <p>With an interface come those whose types it uses, so that the result reads as the parts do.
 */
final class TypeSources {
  /** An export of an instance. */
  record Source(Node.Instantiation instance, String export) {
    Item item() {
      return Optional.ofNullable(instance.component().world().exports().get(export)).orElseThrow();
    }

    int position() {
      return List.copyOf(instance.component().world().exports().keySet()).indexOf(export);
    }
  }

  private final Map<ComponentPackage, Map<Object, String>> importNames = new HashMap<>();
  private final Map<ComponentPackage, Map<Object, String>> exportNames = new HashMap<>();

  /** The exports that are needed, each after those that it needs itself. */
  List<Source> of(Source exported) {
    Set<Source> found = new HashSet<>();
    Deque<Source> open = new ArrayDeque<>(List.of(exported));
    while (!open.isEmpty()) {
      Source source = open.remove();
      Set<Object> wanted = new HashSet<>(UnnamedTypes.of(source.item()));
      if (!source.equals(exported) && source.item().type() instanceof InterfaceType type) {
        type.uses().values().stream().map(Use::owner).forEach(wanted::add);
      }
      wanted.stream()
          .flatMap(each -> origin(source.instance(), each).stream())
          .filter(each -> !each.equals(exported) && found.add(each))
          .forEach(open::add);
    }
    List<Source> ordered = new ArrayList<>(found);
    ordered.sort(
        Comparator.comparing((Source source) -> source.instance().number())
            .thenComparing(Source::position));
    return ordered;
  }

  /** The export of an instance that names a type, or whose type an interface is. */
  private Optional<Source> origin(Node.Instantiation instance, Object type) {
    ComponentPackage component = instance.component();
    WorldType world = component.world();
    String export = exportNames.computeIfAbsent(component, c -> names(world.exports())).get(type);
    if (export != null) {
      return Optional.of(new Source(instance, export));
    }
    String name = importNames.computeIfAbsent(component, c -> names(world.imports())).get(type);
    return name == null ? Optional.empty() : argument(instance, name);
  }

  /** The export of another instance that fills an import; of a type, the instance that has it. */
  private static Optional<Source> argument(Node.Instantiation instance, String name) {
    Node given = instance.arguments().get(name);
    if (given == null) {
      Node.Instantiation.Derived derived = instance.derived().get(name);
      given = derived == null ? null : derived.instance();
    }
    return given instanceof Node.Alias alias && alias.instance() instanceof Node.Instantiation from
        ? Optional.of(new Source(from, alias.export()))
        : Optional.empty();
  }

  /**
   * What names types among some items: instances by the types that they export and by their own
   * type, and types by themselves.
   */
  private static Map<Object, String> names(Map<String, Item> items) {
    Map<Object, String> names = new HashMap<>();
    items.forEach(
        (name, item) -> {
          if (item.isType()) {
            names.putIfAbsent(item.type(), name);
          } else if (item.isInstance()) {
            InterfaceType instance = (InterfaceType) item.type();
            names.putIfAbsent(instance, name);
            instance.exports().values().stream()
                .filter(Item::isType)
                .forEach(type -> names.putIfAbsent(type.type(), name));
          }
        });
    return names;
  }
}
