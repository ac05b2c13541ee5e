package io.witbindgen.compose.types;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The type of instances: their exports, and the origins of types that come from other interfaces.
 */
public final class InterfaceType implements Type {
  private final Optional<String> id;
  private final Map<String, Use> uses = new LinkedHashMap<>();
  private final Map<String, Item> exports = new LinkedHashMap<>();

  /**
   * An interface that has no exports yet.
   *
   * @param id its globally unique id, such as {@code wasi:io/streams@0.2.0}
   */
  public InterfaceType(Optional<String> id) {
    this.id = id;
  }

  /** Its globally unique id, if it has one. */
  public Optional<String> id() {
    return id;
  }

  /** The exported types that come from other interfaces, by their names here. */
  public Map<String, Use> uses() {
    return Collections.unmodifiableMap(uses);
  }

  /** The exports by name, in order. */
  public Map<String, Item> exports() {
    return Collections.unmodifiableMap(exports);
  }

  /** Adds or replaces an export; only before the interface is in use. */
  public void export(String name, Item item) {
    exports.put(name, item);
  }

  /** Sets the origin of an exported type. */
  public void use(String name, Use use) {
    uses.put(name, use);
  }

  @Override
  public Kind kind() {
    return Kind.INTERFACE;
  }

  @Override
  public String describe() {
    return "interface";
  }

  @Override
  public String toString() {
    return id.orElse("interface");
  }
}
