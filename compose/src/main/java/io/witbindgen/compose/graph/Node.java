package io.witbindgen.compose.graph;

import io.witbindgen.compose.types.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a composition has: something imported, instantiated, taken or defined. */
public final class Node {
  /** The kinds of node. */
  public enum Kind {
    /** A type that the composition defines, and exports. */
    DEFINITION,
    IMPORT,
    INSTANTIATION,
    /** An export of an instance. */
    ALIAS
  }

  private final int number;
  private final Kind kind;
  private final Item item;
  private final String label;
  private final @Nullable ComponentPackage component;
  private final @Nullable Node source;
  private final Map<String, Node> arguments = new LinkedHashMap<>();
  private final List<Node> dependents = new ArrayList<>();
  private String name = "";

  private Node(
      int number,
      Kind kind,
      Item item,
      String label,
      @Nullable ComponentPackage component,
      @Nullable Node source) {
    this.number = number;
    this.kind = kind;
    this.item = item;
    this.label = label;
    this.component = component;
    this.source = source;
  }

  static Node definition(int number, Item item, String export) {
    return new Node(number, Kind.DEFINITION, item, export, null, null);
  }

  static Node importOf(int number, Item item, String name) {
    return new Node(number, Kind.IMPORT, item, name, null, null);
  }

  static Node instantiation(int number, ComponentPackage component) {
    Item item = Item.of(component.instance());
    return new Node(number, Kind.INSTANTIATION, item, component.toString(), component, null);
  }

  static Node alias(int number, Item item, Node source, String export) {
    return new Node(number, Kind.ALIAS, item, export, null, source);
  }

  /** How many nodes its composition had before. */
  int number() {
    return number;
  }

  public Kind kind() {
    return kind;
  }

  /** What it is. */
  public Item item() {
    return item;
  }

  /** The name of an import; empty for other nodes. */
  public Optional<String> importName() {
    return kind == Kind.IMPORT ? Optional.of(label) : Optional.empty();
  }

  /** The name of the export that an alias stands for; empty for other nodes. */
  public Optional<String> aliasName() {
    return kind == Kind.ALIAS ? Optional.of(label) : Optional.empty();
  }

  /** Of a definition or alias: the name of the export. */
  String label() {
    return label;
  }

  /** What an instantiation instantiates. */
  ComponentPackage component() {
    return Objects.requireNonNull(component);
  }

  /** The instance that an alias takes an export of. */
  Node source() {
    return Objects.requireNonNull(source);
  }

  /** What an instantiation was given, by the name of the import, in order. */
  Map<String, Node> arguments() {
    return Collections.unmodifiableMap(arguments);
  }

  /** What an instantiation was not given, which the composition imports; empty for other nodes. */
  public Map<String, Item> missing() {
    Map<String, Item> missing = new LinkedHashMap<>();
    if (component != null) {
      component.world().imports().forEach(missing::put);
      missing.keySet().removeAll(arguments.keySet());
    }
    return missing;
  }

  void argument(String argument, Node value) {
    arguments.put(argument, value);
    value.dependents.add(this);
  }

  /** Says that another node needs this one. */
  void needed(Node by) {
    dependents.add(by);
  }

  /** The nodes that need this one, in the order in which they came to need it. */
  List<Node> dependents() {
    return Collections.unmodifiableList(dependents);
  }

  /** The name for diagnostics; empty if it has none. */
  public String name() {
    return name;
  }

  void name(String given) {
    name = given;
  }

  @Override
  public String toString() {
    return switch (kind) {
      case DEFINITION -> "definition of `" + label + "`";
      case IMPORT -> "import `" + label + "`";
      case INSTANTIATION -> "instance of `" + label + "`";
      case ALIAS -> "export `" + label + "`";
    };
  }
}
