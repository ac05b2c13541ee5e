package io.witbindgen.compose.types;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The type of instances: what they export, and which of their types come from elsewhere. */
public final class InterfaceType implements Type {
  private final Optional<String> id;
  private final Map<String, Use> uses = new LinkedHashMap<>();
  private final Map<String, Item> exports = new LinkedHashMap<>();

  /**
   * An interface without exports, for now.
   *
   * @param id the name by which all the world knows it, such as {@code wasi:io/streams@0.2.0}
   */
  public InterfaceType(Optional<String> id) {
    this.id = id;
  }

  /** The name by which all the world knows it. */
  public Optional<String> id() {
    return id;
  }

  /** Which exported types come from other interfaces, by their names here. */
  public Map<String, Use> uses() {
    return Collections.unmodifiableMap(uses);
  }

  /** The exports by name, in order. */
  public Map<String, Item> exports() {
    return Collections.unmodifiableMap(exports);
  }

  /** Adds an export, or puts another one in its place; nothing is to be added once it is in use. */
  public void export(String name, Item item) {
    exports.put(name, item);
  }

  /** Says where an exported type comes from. */
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
