package io.witbindgen.compose.types;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The type of components: their imports and exports. */
public final class WorldType implements Type {
  private final Optional<String> id;
  private final Map<String, Use> uses = new LinkedHashMap<>();
  private final Map<String, Use> origins = new LinkedHashMap<>();
  private final Map<String, Item> imports = new LinkedHashMap<>();
  private final Map<String, Item> exports = new LinkedHashMap<>();

  /**
   * A world that has no imports and exports yet.
   *
   * @param id its globally unique id
   */
  public WorldType(Optional<String> id) {
    this.id = id;
  }

  /** Its globally unique id, if it has one. */
  public Optional<String> id() {
    return id;
  }

  /** The imported types that come from interfaces, by their names here. */
  public Map<String, Use> uses() {
    return Collections.unmodifiableMap(uses);
  }

  /**
   * The interfaces that imported types come from although the world is not written with them, as
   * that of a component: such a type is one of its own there, equal to that of the interface.
   */
  public Map<String, Use> origins() {
    return Collections.unmodifiableMap(origins);
  }

  /** The imports by name, in order. */
  public Map<String, Item> imports() {
    return Collections.unmodifiableMap(imports);
  }

  /** The exports by name, in order. */
  public Map<String, Item> exports() {
    return Collections.unmodifiableMap(exports);
  }

  /** Sets the interface that an imported type comes from; only before the world is in use. */
  void origin(String name, Use use) {
    origins.put(name, use);
  }

  /** Adds an import; only before the world is in use. */
  public void importOf(String name, Item item) {
    imports.put(name, item);
  }

  /** Adds an export; only before the world is in use. */
  public void export(String name, Item item) {
    exports.put(name, item);
  }

  /** Sets the origin of an imported type. */
  public void use(String name, Use use) {
    uses.put(name, use);
  }

  @Override
  public Kind kind() {
    return Kind.WORLD;
  }

  @Override
  public String describe() {
    return "world";
  }

  @Override
  public String toString() {
    return id.orElse("world");
  }
}
