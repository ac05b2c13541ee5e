package io.witbindgen.compose.graph;

import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Resource;
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

  /**
   * What an instantiation was not given, and does not follow from what it was given: the
   * composition imports it. Empty for other nodes.
   */
  public Map<String, Item> missing() {
    Map<String, Item> missing = notGiven();
    missing.keySet().removeAll(derived().keySet());
    return missing;
  }

  /** What an instantiation was not given. */
  Map<String, Item> notGiven() {
    Map<String, Item> missing = new LinkedHashMap<>();
    if (component != null) {
      missing.putAll(component.world().imports());
      missing.keySet().removeAll(arguments.keySet());
    }
    return missing;
  }

  /**
   * The resource types that an instantiation was not given, but that are another name for one of an
   * interface that it was given: they can be no other ones.
   */
  Map<String, Derived> derived() {
    Map<String, Derived> derived = new LinkedHashMap<>();
    notGiven().forEach((name, item) -> derive(item).ifPresent(type -> derived.put(name, type)));
    return derived;
  }

  private Optional<Derived> derive(Item item) {
    if (!item.isType() || !(item.type() instanceof Resource resource)) {
      return Optional.empty();
    }
    Optional<InterfaceType> owner = resource.owner();
    Resource source = resource.resolved();
    return component().world().imports().entrySet().stream()
        .filter(each -> owner.filter(each.getValue().type()::equals).isPresent())
        .flatMap(each -> Optional.ofNullable(arguments.get(each.getKey())).stream())
        .flatMap(
            instance ->
                owner.orElseThrow().exports().entrySet().stream()
                    .filter(export -> source.equals(export.getValue().type()))
                    .map(export -> new Derived(instance, export.getKey())))
        .findFirst();
  }

  /** A type that an instance exports. */
  record Derived(Node instance, String export) {}

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
