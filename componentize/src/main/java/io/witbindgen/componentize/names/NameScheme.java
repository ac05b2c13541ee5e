package io.witbindgen.componentize.names;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.basics.names.NearNames;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TargetWorld;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** One way to write what something is into the names of core imports and exports. */
interface NameScheme {
  /** An intrinsic, and the type that it must have. */
  record Intrinsic(ImportUse use, CompositeType.Function type) {}

  /** A name without its marks, and what they say. */
  record MarkedName(Convention convention, String name) {}

  /**
   * Where an intrinsic was found.
   *
   * @param unit the interface; empty for the world
   * @param isImported whether it is about imports
   */
  record Place(TargetWorld world, Optional<Item.InterfaceItem> unit, boolean isImported) {}

  /** The module name of what belongs to the world itself. */
  String importRoot();

  /** What stands in front of the names of interfaces. */
  String importPrefix();

  /** What stands in front of a module name if it is about exports. */
  String exportedPrefix();

  boolean isMemory(String name);

  boolean isIndirectFunctionTable(String name);

  /** What an exported function is, if it is none of the world's. */
  Optional<ExportUse.Special> special(String name);

  /** The resource that an intrinsic is about. */
  Optional<String> resource(CanonDefinition.Kind canon, String name);

  /** The function that a {@code task.return} is for. */
  Optional<String> taskReturn(String name);

  /** An intrinsic that stands beside the world's own functions. */
  Optional<Intrinsic> rootIntrinsic(String name);

  /** An intrinsic that stands beside exported functions. */
  Optional<Intrinsic> exportIntrinsic(String name);

  /** An intrinsic for a stream or future. */
  Optional<Intrinsic> payload(Place place, String name);

  /** The function that is imported. */
  MarkedName imported(String name);

  /** The function that is exported. */
  MarkedName exported(String name);

  /**
   * The interface whose functions have this module name.
   *
   * @throws io.witbindgen.componentize.ComponentizeException if there is none
   */
  Item.InterfaceItem unit(String module, Collection<Item> items);

  /** The exported function that this belongs to, if it is a post-return function. */
  Optional<String> postReturn(String name);

  /** The exported function that this belongs to, if it is a callback. */
  Optional<String> callback(String name);

  /**
   * The function of the world that an export is.
   *
   * @param exports the names of the world's exports that it may be in
   */
  Optional<FunctionRef> export(String name, TargetWorld world, Set<String> exports);

  /** The resource whose destructor an export is. */
  Optional<TypeDefinition> destructor(String name, TargetWorld world, Set<String> exports);

  /** What compilers import by a name of their own. */
  Optional<ImportUse> environment(String name, CompositeType.Function type);

  /** What is behind a prefix; empty if the name does not have it. */
  static Optional<String> behind(String prefix, String name) {
    return name.startsWith(prefix)
        ? Optional.of(name.substring(prefix.length()))
        : Optional.empty();
  }

  /** What is in front of a suffix; empty if the name does not have it. */
  static Optional<String> before(String suffix, String name) {
    return name.endsWith(suffix)
        ? Optional.of(name.substring(0, name.length() - suffix.length()))
        : Optional.empty();
  }

  /** "Did you mean", if there is a name that can be meant. */
  static String suggestion(String name, Collection<String> candidates) {
    return NearNames.nearest(name, candidates)
        .map(near -> "; " + NearNames.question(near))
        .orElse("");
  }

  /** A resource of an interface, by its name. */
  static Optional<TypeDefinition> resourceOf(Item.InterfaceItem item, String name) {
    return item.unit().type(name).filter(type -> type.body().kind() == TypeBody.Kind.RESOURCE);
  }
}
