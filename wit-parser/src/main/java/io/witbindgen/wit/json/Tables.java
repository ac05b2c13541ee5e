package io.witbindgen.wit.json;

import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The four arrays, and the indices that were given. */
final class Tables {
  private final TypeTable types = new TypeTable();
  private final JsonValue.JsonArray worlds = new JsonValue.JsonArray();
  private final JsonValue.JsonArray interfaces = new JsonValue.JsonArray();
  private final JsonValue.JsonArray packages = new JsonValue.JsonArray();
  private final Map<ScopeId, Integer> indices = new HashMap<>();
  private final Map<ScopeId, World> done = new HashMap<>();
  private int interfaceCount;
  private int worldCount;

  TypeTable types() {
    return types;
  }

  JsonValue.JsonArray worlds() {
    return worlds;
  }

  JsonValue.JsonArray interfaces() {
    return interfaces;
  }

  JsonValue.JsonArray packages() {
    return packages;
  }

  /** Gives an interface the next index. */
  void number(Interface found) {
    types.addOwner(found.id(), "interface", interfaceCount);
    indices.put(found.id(), interfaceCount++);
  }

  /** Gives a world the next index. */
  void number(World world) {
    types.addOwner(world.id(), "world", worldCount);
    indices.put(world.id(), worldCount++);
    done.put(world.id(), world);
  }

  JsonValue index(ScopeId id) {
    return JsonValue.number(Optional.ofNullable(indices.get(id)).orElseThrow());
  }

  /** A world that has an index. */
  Optional<World> world(ScopeId.WorldId id) {
    return Optional.ofNullable(done.get(id));
  }

  /** The name of an item's member. */
  String key(WorldItem item) {
    return item instanceof WorldItem.NamedInterface named
        ? "interface-" + index(named.target().id())
        : item.name();
  }

  JsonValue toJson() {
    return JsonValue.object()
        .put("worlds", worlds)
        .put("interfaces", interfaces)
        .put("types", types.entries())
        .put("packages", packages);
  }
}
