package io.witbindgen.componentize.merge;

import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges two sets of WIT packages. */
public final class ResolutionMerge {
  private final Map<ScopeId, Interface> interfaces = new HashMap<>();

  private ResolutionMerge() {}

  /**
   * All packages of both sets. Items that both have are taken from {@code into}, and so is the
   * root.
   *
   * <p>Types that were resolved with the other packages still refer to the definitions there, which
   * are equal to the ones in the result and have the same bodies.
   *
   * @throws ComponentizeException if both have something of the same name that is not the same, or
   *     if something would depend on itself
   */
  public static Resolution merge(Resolution into, Resolution from) {
    return new ResolutionMerge().all(into, from);
  }

  private Resolution all(Resolution into, Resolution from) {
    Map<PackageName, WitPackage> merged = new LinkedHashMap<>();
    into.packages().forEach(one -> merged.put(one.name(), one));
    for (WitPackage one : from.packages()) {
      WitPackage known = merged.get(one.name());
      merged.put(one.name(), known == null ? one : merge(known, one));
    }
    merged
        .values()
        .forEach(one -> one.interfaces().forEach(unit -> interfaces.put(unit.id(), unit)));
    merged.replaceAll((name, one) -> relink(one));
    List<WitPackage> packages =
        DependencyOrder.sort(List.copyOf(merged.values()), DependencyOrder::packages);
    WitPackage root = merged.get(into.root().name());
    return new Resolution(packages, root == null ? into.root() : root);
  }

  private WitPackage merge(WitPackage into, WitPackage from) {
    Map<String, Interface> units = new LinkedHashMap<>();
    into.interfaces().forEach(unit -> units.put(unit.name(), unit));
    for (Interface unit : from.interfaces()) {
      Interface known = units.get(unit.name());
      units.put(unit.name(), known == null ? unit : merge(known, unit));
    }
    Map<String, World> worlds = new LinkedHashMap<>();
    into.worlds().forEach(world -> worlds.put(world.name(), world));
    for (World world : from.worlds()) {
      World known = worlds.get(world.name());
      worlds.put(world.name(), known == null ? world : merge(known, world));
    }
    return new WitPackage(
        into.name(),
        into.docs().or(from::docs),
        DependencyOrder.sort(List.copyOf(units.values()), DependencyOrder::interfaces),
        DependencyOrder.sort(List.copyOf(worlds.values()), DependencyOrder::worlds));
  }

  private static Interface merge(Interface into, Interface from) {
    String place = "interface `" + into.id() + "`";
    Map<String, TypeDefinition> types = new LinkedHashMap<>();
    into.types().forEach(type -> types.put(type.name(), type));
    for (TypeDefinition type : from.types()) {
      TypeDefinition known = types.get(type.name());
      if (known == null) {
        types.put(type.name(), type);
      } else {
        types.put(type.name(), merge(place, known, type));
      }
    }
    Map<String, Function> functions = new LinkedHashMap<>();
    into.functions().forEach(function -> functions.put(function.plainName(), function));
    for (Function function : from.functions()) {
      Function known = functions.get(function.plainName());
      functions.put(function.plainName(), known == null ? function : merge(place, known, function));
    }
    return new Interface(
        into.id(),
        DependencyOrder.sort(List.copyOf(types.values()), DependencyOrder::types),
        List.copyOf(functions.values()),
        merge(into.metadata(), from.metadata()));
  }

  private static TypeDefinition merge(String place, TypeDefinition into, TypeDefinition from) {
    if (!shape(into.body()).equals(shape(from.body()))) {
      throw conflict(place, "type `" + into.name() + "`", into.metadata(), from.metadata());
    }
    return new TypeDefinition(
        into.owner(), into.name(), into.body(), merge(into.metadata(), from.metadata()));
  }

  /** The structure of a type, without documentation, gates and places. */
  private static List<Object> shape(TypeBody body) {
    return switch (body.kind()) {
      case RECORD ->
          shape(
              body,
              ((TypeBody.RecordType) body).fields(),
              field -> List.of(field.name(), field.type()));
      case VARIANT ->
          shape(
              body,
              ((TypeBody.VariantType) body).cases(),
              each -> List.of(each.name(), each.payload()));
      case ENUM -> shape(body, ((TypeBody.EnumType) body).cases(), TypeBody.EnumCase::name);
      case FLAGS -> shape(body, ((TypeBody.FlagsType) body).flags(), TypeBody.Flag::name);
      case RESOURCE -> List.of(body.kind());
      case ALIAS, USE -> List.of(body);
    };
  }

  private static <T> List<Object> shape(
      TypeBody body, List<T> parts, java.util.function.Function<T, Object> part) {
    List<Object> shape = new ArrayList<>(List.of(body.kind()));
    parts.forEach(each -> shape.add(part.apply(each)));
    return shape;
  }

  private static Function merge(String place, Function into, Function from) {
    if (!into.type().equals(from.type()) || !into.kind().equals(from.kind())) {
      throw conflict(
          place, "function `" + into.plainName() + "`", into.metadata(), from.metadata());
    }
    return new Function(
        into.name(), into.kind(), into.type(), merge(into.metadata(), from.metadata()));
  }

  /** The metadata of both; where they differ, that of the first. */
  private static Metadata merge(Metadata into, Metadata from) {
    Stability stability =
        into.stability().kind() == Stability.Kind.UNKNOWN ? from.stability() : into.stability();
    return new Metadata(
        into.comments().or(from::comments),
        stability,
        into.externalId().or(from::externalId),
        into.span());
  }

  private static World merge(World into, World from) {
    return new World(
        into.id(),
        merge(into, into.imports(), from.imports(), "import"),
        merge(into, into.exports(), from.exports(), "export"),
        into.includes(),
        merge(into.metadata(), from.metadata()));
  }

  private static List<WorldItem> merge(
      World world, List<WorldItem> into, List<WorldItem> from, String side) {
    String place = "world `" + world.id() + "`";
    Map<String, WorldItem> others = new LinkedHashMap<>();
    from.forEach(item -> others.put(item.name(), item));
    List<WorldItem> items = new ArrayList<>();
    for (WorldItem item : into) {
      WorldItem other = others.remove(item.name());
      if (other == null) {
        throw onlyOne(place, side, item);
      }
      items.add(merge(place, side, item, other));
    }
    if (!others.isEmpty()) {
      throw onlyOne(place, side, others.values().iterator().next());
    }
    return items;
  }

  private static ComponentizeException onlyOne(String place, String side, WorldItem item) {
    return new ComponentizeException(
        "%s is there twice, but only one of the two has the %s `%s`, at %s"
            .formatted(place, side, item.name(), item.metadata().span()));
  }

  private static WorldItem merge(String place, String side, WorldItem into, WorldItem from) {
    Metadata metadata = merge(into.metadata(), from.metadata());
    if (into instanceof WorldItem.NamedInterface named
        && from instanceof WorldItem.NamedInterface other) {
      return new WorldItem.NamedInterface(
          named.target(), named.implied() && other.implied(), metadata);
    } else if (into instanceof WorldItem.PlainInterface plain
        && from instanceof WorldItem.PlainInterface other
        && plain.target().equals(other.target())) {
      return new WorldItem.PlainInterface(plain.name(), plain.target(), metadata);
    } else if (into instanceof WorldItem.InlineInterface inline
        && from instanceof WorldItem.InlineInterface other) {
      return new WorldItem.InlineInterface(
          inline.name(), merge(inline.target(), other.target()), metadata);
    } else if (into instanceof WorldItem.FunctionItem function
        && from instanceof WorldItem.FunctionItem other) {
      return new WorldItem.FunctionItem(merge(place, function.function(), other.function()));
    } else if (into instanceof WorldItem.TypeItem type
        && from instanceof WorldItem.TypeItem other) {
      return new WorldItem.TypeItem(merge(place, type.type(), other.type()));
    }
    throw conflict(place, side + " `" + into.name() + "`", into.metadata(), from.metadata());
  }

  private static ComponentizeException conflict(
      String place, String what, Metadata into, Metadata from) {
    return new ComponentizeException(
        "%s is there twice and differs: %s at %s is not the same as at %s"
            .formatted(place, what, into.span(), from.span()));
  }

  /** The package with worlds that contain the merged interfaces. */
  private WitPackage relink(WitPackage one) {
    List<World> worlds =
        one.worlds().stream()
            .map(
                world ->
                    new World(
                        world.id(),
                        world.imports().stream().map(this::relink).toList(),
                        world.exports().stream().map(this::relink).toList(),
                        world.includes(),
                        world.metadata()))
            .toList();
    return new WitPackage(one.name(), one.docs(), one.interfaces(), worlds);
  }

  private WorldItem relink(WorldItem item) {
    if (item instanceof WorldItem.NamedInterface named) {
      return new WorldItem.NamedInterface(
          merged(named.target()), named.implied(), named.metadata());
    } else if (item instanceof WorldItem.PlainInterface plain) {
      return new WorldItem.PlainInterface(plain.name(), merged(plain.target()), plain.metadata());
    }
    return item;
  }

  private Interface merged(Interface unit) {
    return Optional.ofNullable(interfaces.get(unit.id())).orElse(unit);
  }
}
