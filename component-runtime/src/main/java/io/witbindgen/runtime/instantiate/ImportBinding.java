package io.witbindgen.runtime.instantiate;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.TypeMismatch;
import io.witbindgen.basics.names.NearNames;
import io.witbindgen.basics.names.VersionedName;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.runtime.plan.Item;
import io.witbindgen.runtime.plan.ResourceSubstitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The imports of a component, matched with the items offered for them.
 *
 * <p>The imports are visited in order. The first mention of a resource type binds it to the type
 * offered under its name; functions are compared with that type substituted, so that a resource
 * type means the same in all of them.
 */
final class ImportBinding {
  private final Map<List<String>, LiveItem> functions = new HashMap<>();
  private final Map<ResourceType, ResourceType> resources = new HashMap<>();
  private final ResourceSubstitution substitution = new ResourceSubstitution(resources);
  private final Set<ResourceType> unbound = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  private ImportBinding() {}

  /**
   * Matches imports.
   *
   * @throws UnlinkableException naming every import that is missing or has the wrong type
   */
  static ImportBinding bind(Map<String, Item> wanted, Map<String, LiveItem> offered) {
    ImportBinding binding = new ImportBinding();
    wanted.forEach(
        (name, item) -> {
          String key = VersionedName.find(name, offered.keySet()).orElse(name);
          binding.bind(List.of(name), item, offered.get(key), offered);
        });
    if (!binding.problems.isEmpty()) {
      throw new UnlinkableException(
          "the host does not provide what the component imports:", binding.problems);
    }
    return binding;
  }

  /** The item that an imported function is bound to. */
  LiveItem function(Item.ImportedFunction wanted) {
    LiveItem found = functions.get(wanted.path());
    if (found == null) {
      throw new IllegalStateException("not bound: " + wanted.name());
    }
    return found;
  }

  /** The given resource types, by their representatives in the plan. */
  Map<ResourceType, ResourceType> resources() {
    return resources;
  }

  private void bind(
      List<String> path, Item wanted, @Nullable LiveItem found, Map<String, LiveItem> among) {
    switch (wanted.kind()) {
      case INSTANCE -> instance(path, (Item.Instance) wanted, found, among);
      case FUNCTION -> {
        if (wanted instanceof Item.ImportedFunction function) {
          function(function, found, among);
        }
      }
      case TYPE -> {
        if (wanted instanceof Item.TypeOfResource resource) {
          resource(path, resource.type(), found, among);
        }
      }
      case CORE_MODULE, CORE_TYPE, CORE_INSTANCE, CORE_EXPORT, CORE_FUNCTION, COMPONENT -> {
        // Modules and components are already part of the plan; core items are not imported.
      }
    }
  }

  /** Binds an instance; one from which nothing is needed can be missing. */
  private void instance(
      List<String> path,
      Item.Instance wanted,
      @Nullable LiveItem found,
      Map<String, LiveItem> among) {
    if (found != null && !(found instanceof LiveItem.Instance)) {
      problem(path, "expected an instance, found " + found.kind());
      return;
    }
    Map<String, LiveItem> items =
        found instanceof LiveItem.Instance instance ? instance.items() : Map.of();
    int before = problems.size();
    wanted
        .exports()
        .forEach(
            (name, item) -> {
              List<String> longer = new ArrayList<>(path);
              longer.add(name);
              bind(longer, item, items.get(name), items);
            });
    if (found == null && problems.size() > before) {
      String last = path.get(path.size() - 1);
      NearNames.hint(last, among.keySet())
          .ifPresent(hint -> problem(path, "expected an instance, found nothing" + hint));
    }
  }

  private void function(
      Item.ImportedFunction wanted, @Nullable LiveItem found, Map<String, LiveItem> among) {
    FunctionType expected = substitution.of(wanted.type());
    Optional<FunctionType> given = functionType(found);
    if (given.isEmpty()) {
      missing(wanted.path(), expected.toString(), found, among);
      return;
    }
    TypeMismatch.between(expected, given.get(), this::isSame)
        .ifPresent(m -> problem(wanted.path(), m));
    if (found != null) {
      functions.put(wanted.path(), found);
    }
  }

  private static Optional<FunctionType> functionType(@Nullable LiveItem item) {
    if (item instanceof LiveItem.OfHost host) {
      return Optional.of(host.type());
    }
    return item instanceof LiveItem.OfGuest guest
        ? Optional.of(guest.function().type())
        : Optional.empty();
  }

  /**
   * Binds a resource type; one that was bound before is the same here, and the host need not offer
   * it again.
   */
  private void resource(
      List<String> path,
      ResourceType wanted,
      @Nullable LiveItem found,
      Map<String, LiveItem> among) {
    ResourceType bound = resources.get(wanted);
    if (found instanceof LiveItem.Resource given) {
      if (bound == null) {
        resources.put(wanted, given.type());
      } else if (bound != given.type()) {
        problem(
            path,
            "expected the resource type that was given as `"
                + bound
                + "` before, found another one");
      }
    } else if (bound == null) {
      missing(path, "a resource type", found, among);
      // Binding the type to itself avoids further messages: functions that mention it are compared
      // by name.
      resources.put(wanted, wanted);
      unbound.add(wanted);
    }
  }

  private boolean isSame(ResourceType expected, ResourceType found) {
    return expected == found
        || (unbound.contains(expected) && expected.name().equals(found.name()));
  }

  private void missing(
      List<String> path, String expected, @Nullable LiveItem found, Map<String, LiveItem> among) {
    String instead =
        found != null
            ? found.kind().toString()
            : "nothing" + NearNames.hint(path.get(path.size() - 1), among.keySet()).orElse("");
    problem(path, "expected " + expected + ", found " + instead);
  }

  private void problem(List<String> path, String problem) {
    int last = path.size() - 1;
    String place =
        last == 0
            ? "import `" + path.get(0) + "`: "
            : "import `"
                + String.join("/", path.subList(0, last))
                + "`: `"
                + path.get(last)
                + "`: ";
    problems.add(place + problem);
  }
}
