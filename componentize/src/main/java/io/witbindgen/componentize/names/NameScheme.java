package io.witbindgen.componentize.names;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.basics.names.NearNames;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TargetWorld;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** A scheme by which the names of core imports and exports tell their meaning. */
interface NameScheme {
  /** An intrinsic, and the type that it must have. */
  record Intrinsic(ImportUse use, CompositeType.Function type) {}

  /** A name without its marks, and the convention that they denote. */
  record MarkedName(Convention convention, String name) {}

  /**
   * Where an intrinsic was found.
   *
   * @param unit the interface; empty for the world
   * @param direction whether it is for imports or for exports
   */
  record Place(TargetWorld world, Optional<Item.InterfaceItem> unit, Direction direction) {}

  /** The module name of items that belong to the world itself. */
  String importRoot();

  /** The prefix of the names of interfaces. */
  String importPrefix();

  /** The prefix of a module name of intrinsics for exports. */
  String exportedPrefix();

  boolean isMemory(String name);

  boolean isIndirectFunctionTable(String name);

  /** The special meaning of an exported function that is not in the world. */
  Optional<ExportUse.Special> special(String name);

  /** The resource that an intrinsic is for. */
  Optional<String> resource(CanonDefinition.Kind canon, String name);

  /** The function that a {@code task.return} is for. */
  Optional<String> taskReturn(String name);

  /** An intrinsic among the functions of the world itself. */
  Optional<Intrinsic> rootIntrinsic(String name);

  /** An intrinsic for exported functions. */
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
   * @throws io.witbindgen.componentize.ComponentizeException if there is no such interface
   */
  Item.InterfaceItem unit(String module, Collection<Item> items);

  /** The exported function that a post-return function belongs to; empty if it is not one. */
  Optional<String> postReturn(String name);

  /** The exported function that a callback belongs to; empty if it is not one. */
  Optional<String> callback(String name);

  /**
   * The function of the world that an export implements.
   *
   * @param exports the names of the world's exports that the module implements
   */
  Optional<FunctionRef> export(String name, TargetWorld world, Set<String> exports);

  /** The resource whose destructor an export is. */
  Optional<TypeDefinition> destructor(String name, TargetWorld world, Set<String> exports);

  /** The meaning of a name that compilers import by their own convention. */
  Optional<ImportUse> environment(String name, CompositeType.Function type);

  /** The rest after a prefix; empty if the name does not have the prefix. */
  static Optional<String> afterPrefix(String prefix, String name) {
    return name.startsWith(prefix)
        ? Optional.of(name.substring(prefix.length()))
        : Optional.empty();
  }

  /** The part before a suffix; empty if the name does not have the suffix. */
  static Optional<String> beforeSuffix(String suffix, String name) {
    return name.endsWith(suffix)
        ? Optional.of(name.substring(0, name.length() - suffix.length()))
        : Optional.empty();
  }

  /** "Did you mean", if there is a name nearby. */
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
