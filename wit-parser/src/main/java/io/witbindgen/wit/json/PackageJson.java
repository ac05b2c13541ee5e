package io.witbindgen.wit.json;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds one package to the tables, in the order of the form: the types of its interfaces, those of
 * its worlds, then the functions of both, then what worlds include.
 */
final class PackageJson {
  private final WitPackage unit;
  private final Tables tables;
  private final TypeTable.Context context = new TypeTable.Context();
  private final List<Interface> interfaces = new ArrayList<>();
  private final IdentityHashMap<WorldItem, JsonValue> items = new IdentityHashMap<>();
  private final JsonValue index;

  PackageJson(WitPackage unit, Tables tables) {
    this.unit = unit;
    this.tables = tables;
    this.index = JsonValue.number(tables.packages().size());
  }

  void add() {
    TypeTable types = tables.types();
    for (Interface found : unit.interfaces()) {
      number(found);
      InterfaceJson.addTypes(found, types, context);
    }
    unit.worlds().forEach(this::addTypes);
    for (Interface found : interfaces) {
      tables.interfaces().add(InterfaceJson.of(found, index, types, context));
    }
    unit.worlds().forEach(this::addFunctions);
    for (World world : unit.worlds()) {
      new IncludeJson(world, tables, items, index).add();
      tables.worlds().add(json(world));
    }
    JsonValue.JsonObject interfaceIndices = JsonValue.object();
    unit.interfaces().forEach(i -> interfaceIndices.put(i.name(), tables.index(i.id())));
    JsonValue.JsonObject worldIndices = JsonValue.object();
    unit.worlds().forEach(w -> worldIndices.put(w.name(), tables.index(w.id())));
    tables
        .packages()
        .add(
            JsonValue.object()
                .put("name", JsonValue.text(unit.name().toString()))
                .putIfPresent("docs", MetadataJson.docs(unit.docs()))
                .put("interfaces", interfaceIndices)
                .put("worlds", worldIndices));
  }

  private void number(Interface found) {
    tables.number(found);
    interfaces.add(found);
  }

  private void addTypes(World world) {
    tables.number(world);
    List<WorldItem> own = own(world, items(world));
    for (WorldItem item : own) {
      if (item instanceof WorldItem.TypeItem type) {
        tables.types().add(type.type(), context);
      }
    }
    own.stream().sorted(Comparator.comparing(PackageJson::place)).forEach(this::addTypes);
  }

  private static int place(WorldItem item) {
    return item.metadata().span().start();
  }

  private void addTypes(WorldItem item) {
    if (item instanceof WorldItem.FunctionItem function) {
      FunctionJson.addTypes(function.function(), tables.types(), context);
    } else if (item instanceof WorldItem.InlineInterface inline) {
      number(inline.target());
      InterfaceJson.addTypes(inline.target(), tables.types(), context);
    }
  }

  private void addFunctions(World world) {
    for (Direction direction : Direction.values()) {
      own(world, world.items(direction).stream()).stream()
          .sorted(Comparator.comparing(PackageJson::place))
          .forEach(item -> items.put(item, itemJson(item)));
    }
  }

  private JsonValue itemJson(WorldItem item) {
    return item instanceof WorldItem.FunctionItem function
        ? JsonValue.tagged(
            "function", FunctionJson.of(function.function(), tables.types(), context))
        : JsonValue.NULL;
  }

  /** The items that are written in the world itself; an included one is listed elsewhere. */
  private List<WorldItem> own(World world, Stream<WorldItem> all) {
    Set<Span> included = new HashSet<>();
    world.includes().stream()
        .flatMap(id -> tables.world(id).stream())
        .flatMap(PackageJson::items)
        .filter(item -> item.kind() != WorldItem.Kind.NAMED_INTERFACE)
        .forEach(item -> included.add(item.metadata().span()));
    return all.filter(item -> !included.contains(item.metadata().span())).toList();
  }

  private static Stream<WorldItem> items(World world) {
    return Stream.concat(world.imports().stream(), world.exports().stream());
  }

  private JsonValue json(World world) {
    JsonValue.JsonObject object =
        JsonValue.object()
            .put("name", JsonValue.text(world.name()))
            .put("imports", json(world.imports()))
            .put("exports", json(world.exports()))
            .put("package", index);
    return MetadataJson.add(object, world.metadata());
  }

  private JsonValue json(List<WorldItem> ofDirection) {
    JsonValue.JsonObject object = JsonValue.object();
    for (WorldItem item : ofDirection) {
      object.put(tables.key(item), json(item));
    }
    return object;
  }

  private JsonValue json(WorldItem item) {
    return switch (item.kind()) {
      case NAMED_INTERFACE -> instance(item, ((WorldItem.NamedInterface) item).target());
      case INLINE_INTERFACE -> instance(item, ((WorldItem.InlineInterface) item).target());
      case PLAIN_INTERFACE -> instance(item, ((WorldItem.PlainInterface) item).target());
      case FUNCTION -> items.getOrDefault(item, JsonValue.NULL);
      case TYPE -> {
        TypeDefinition type = ((WorldItem.TypeItem) item).type();
        yield JsonValue.tagged("type", JsonValue.number(tables.types().index(type)));
      }
    };
  }

  private JsonValue instance(WorldItem item, Interface target) {
    JsonValue.JsonObject object = JsonValue.object().put("id", tables.index(target.id()));
    object
        .putIfPresent("stability", MetadataJson.stability(item.metadata().stability()))
        .putIfPresent("external-id", item.metadata().externalId().map(JsonValue::text));
    return JsonValue.tagged("interface", object);
  }
}
