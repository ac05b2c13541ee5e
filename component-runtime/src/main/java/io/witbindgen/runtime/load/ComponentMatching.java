package io.witbindgen.runtime.load;

import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.TypeMismatch;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.ItemType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides whether a component satisfies an import of another component type: it can import less and
 * export more. The two were validated separately, so a resource type of one is identified with the
 * first resource type of the other found in its position.
 */
final class ComponentMatching {
  private final Map<ResourceType, ResourceType> same = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private ComponentMatching() {}

  /** The differences; empty if the component matches. */
  static List<String> problems(ComponentType wanted, ComponentType found) {
    ComponentMatching matching = new ComponentMatching();
    matching.all("its import", found.imports(), wanted.imports());
    matching.all("its export", wanted.exports(), found.exports());
    return matching.problems;
  }

  private void all(String place, Map<String, Extern> needed, Map<String, Extern> offered) {
    needed.forEach(
        (name, extern) -> {
          Extern given = offered.get(name);
          String where = place + " `" + name + "`";
          if (given == null) {
            problems.add(where + ": expected a " + extern.type().sort() + ", found nothing");
          } else {
            item(where, extern.type(), given.type());
          }
        });
  }

  private void item(String place, ItemType needed, ItemType offered) {
    if (needed.kind() != offered.kind()) {
      problems.add(place + ": expected a " + needed.sort() + ", found a " + offered.sort());
      return;
    }
    switch (needed.kind()) {
      case FUNCTION ->
          TypeMismatch.between(
                  ((ItemType.Function) needed).type(),
                  ((ItemType.Function) offered).type(),
                  this::isSame)
              .ifPresent(problem -> problems.add(place + ": " + problem));
      case INSTANCE ->
          all(
              place,
              ((ItemType.Instance) needed).type().exports(),
              ((ItemType.Instance) offered).type().exports());
      case TYPE -> type(place, ((ItemType.Type) needed).type(), ((ItemType.Type) offered).type());
      case COMPONENT -> {
        all(
            place,
            ((ItemType.Component) offered).type().imports(),
            ((ItemType.Component) needed).type().imports());
        all(
            place,
            ((ItemType.Component) needed).type().exports(),
            ((ItemType.Component) offered).type().exports());
      }
      case CORE_MODULE, VALUE -> {
        // The engine compares modules when it links them, and values are not linked at all.
      }
    }
  }

  private void type(String place, DefinedType needed, DefinedType offered) {
    boolean agree =
        (needed instanceof DefinedType.OfResources r
                && offered instanceof DefinedType.OfResources o)
            ? isSame(r.type(), o.type())
            : needed.kind() == offered.kind();
    if (!agree) {
      problems.add(place + ": expected " + needed.kind() + ", found another type");
    }
  }

  private boolean isSame(ResourceType a, ResourceType b) {
    return same.computeIfAbsent(a, first -> b) == b;
  }
}
