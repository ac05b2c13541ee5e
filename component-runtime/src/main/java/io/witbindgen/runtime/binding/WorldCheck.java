package io.witbindgen.runtime.binding;

import io.witbindgen.abi.state.ResourceInterface;
import io.witbindgen.abi.transfer.AsyncValues;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.TypeMismatch;
import io.witbindgen.basics.names.VersionedName;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ExternType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares a component with a world.
 *
 * <p>A resource type of the component is bound to the world's where the component imports or
 * exports it. In an exported interface, a resource type denotes the exported one if the world
 * exports it, and the imported one otherwise; everywhere else it denotes the imported one.
 */
final class WorldCheck {
  /** Items, with a map from the world's resource types to the component's. */
  private record Part(Map<String, ExternType> items, Map<ResourceType, ResourceType> means) {}

  private final WorldType world;
  private final List<String> problems = new ArrayList<>();
  private final Map<ResourceType, ResourceType> imported = new HashMap<>();
  private final Map<ResourceType, ResourceType> exported = new HashMap<>();

  private WorldCheck(WorldType world) {
    this.world = world;
  }

  /** All differences. */
  static List<String> problems(WorldType world, Component component) {
    WorldCheck check = new WorldCheck(world);
    component.imports().forEach(check::checkImport);
    check.checkExports(component.exports());
    return check.problems;
  }

  private void checkImport(String item, ExternType found) {
    String place = "import `" + item + "`";
    switch (found.kind()) {
      case FUNCTION -> {
        FunctionType type = ((ExternType.Function) found).type();
        FunctionType known = world.imports().functions().get(item);
        compareImport(place + ": ", known, type, imported);
      }
      case INSTANCE -> checkImport(place, item, (ExternType.Instance) found);
      case RESOURCE -> bind(world.imports().resources().get(item), found, imported);
      case OTHER -> {
        // Value types are compared where functions mention them.
      }
    }
  }

  private void checkImport(String place, String item, ExternType.Instance instance) {
    Map<String, InterfaceType> interfaces = world.imports().interfaces();
    Optional<String> id = VersionedName.find(item, interfaces.keySet());
    if (id.isEmpty()) {
      if (instance.exports().values().stream().anyMatch(ExternType.Function.class::isInstance)) {
        String known =
            interfaces.isEmpty() ? "" : " (the world imports " + interfaces.keySet() + ")";
        problems.add(place + ": expected no such import" + known + ", found an instance");
      }
      return;
    }
    InterfaceType known = Objects.requireNonNull(interfaces.get(id.get()));
    Map<ResourceType, ResourceType> means = isPlain(known) ? new HashMap<>(imported) : imported;
    bindAll(known, instance, means);
    instance
        .exports()
        .forEach(
            (member, part) -> {
              if (part instanceof ExternType.Function function) {
                String where = place + ": function `" + member + "`: ";
                compareImport(where, known.functions().get(member), function.type(), means);
              }
            });
  }

  private void compareImport(
      String place,
      @Nullable FunctionType known,
      FunctionType found,
      Map<ResourceType, ResourceType> means) {
    if (known == null) {
      String what = place.contains("function") ? "function" : "import";
      problems.add(place + "expected no such " + what + ", found " + found);
    } else {
      compare(place, known, found, means);
    }
  }

  /** Whether an interface has a plain name, and thus resources of its own. */
  private static boolean isPlain(InterfaceType type) {
    return !type.name().contains(":");
  }

  private void checkExports(Map<String, ExternType> exports) {
    Map<String, InterfaceType> interfaces = world.exports().interfaces();
    for (InterfaceType type : interfaces.values()) {
      if (!isPlain(type)) {
        find(type, exports).ifPresent(found -> bindAll(type, found, exported));
      }
    }
    Part root = new Part(exports, imported);
    world
        .exports()
        .functions()
        .forEach((name, type) -> checkFunction("export `" + name + "`", type, name, root));
    interfaces.forEach((id, type) -> checkExport(type, exports));
  }

  private void checkExport(InterfaceType type, Map<String, ExternType> exports) {
    String place = "export `" + type.name() + "`";
    Optional<ExternType.Instance> instance = find(type, exports);
    if (instance.isEmpty()) {
      problems.add(
          place
              + ": expected an instance, found nothing; the component exports "
              + exports.keySet());
      return;
    }
    Map<ResourceType, ResourceType> means = new HashMap<>(imported);
    means.putAll(exported);
    bindAll(type, instance.get(), means);
    Part part = new Part(instance.get().exports(), means);
    for (String resource : type.resources().keySet()) {
      if (!(part.items().get(resource) instanceof ExternType.Resource)) {
        String there = "found nothing; there is " + part.items().keySet();
        problems.add(place + ": resource `" + resource + "`: expected a resource type, " + there);
      }
    }
    type.functions()
        .forEach(
            (name, wanted) ->
                checkFunction(place + ": function `" + name + "`", wanted, name, part));
  }

  private void checkFunction(String place, FunctionType wanted, String name, Part among) {
    if (among.items().get(name) instanceof ExternType.Function function) {
      compare(place + ": ", wanted, function.type(), among.means());
    } else {
      String instead = "found nothing; there is " + among.items().keySet();
      problems.add(place + ": expected " + wanted + ", " + instead);
    }
  }

  private void compare(
      String place,
      FunctionType wanted,
      FunctionType found,
      Map<ResourceType, ResourceType> means) {
    Optional<String> mismatch = TypeMismatch.between(wanted, found, (w, f) -> f == means.get(w));
    mismatch.ifPresent(m -> problems.add(place + m));
    if (mismatch.isEmpty() && AsyncValues.areIn(found)) {
      problems.add(place + AsyncValues.UNSUPPORTED);
    }
  }

  private static Optional<ExternType.Instance> find(
      InterfaceType type, Map<String, ExternType> exports) {
    return VersionedName.find(type.name(), exports.keySet())
        .map(exports::get)
        .flatMap(
            found ->
                found instanceof ExternType.Instance instance
                    ? Optional.of(instance)
                    : Optional.empty());
  }

  private static void bindAll(
      InterfaceType type, ExternType.Instance found, Map<ResourceType, ResourceType> into) {
    type.resources().forEach((name, resource) -> bind(resource, found.exports().get(name), into));
  }

  private static void bind(
      @Nullable ResourceInterface<?> known,
      @Nullable ExternType found,
      Map<ResourceType, ResourceType> into) {
    if (known != null && found instanceof ExternType.Resource resource) {
      into.put(known.hostType(), resource.resource());
    }
  }
}
