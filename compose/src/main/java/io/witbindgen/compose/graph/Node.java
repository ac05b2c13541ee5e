package io.witbindgen.compose.graph;

import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Resource;
import io.witbindgen.compose.types.Use;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An item of a composition: imported, instantiated, taken from an instance, or defined. */
public abstract sealed class Node
    permits Node.Definition, Node.Import, Node.Instantiation, Node.Alias {
  /** The kinds of node. */
  public enum Kind {
    DEFINITION,
    IMPORT,
    INSTANTIATION,
    ALIAS
  }

  private final int number;
  private final Item item;
  private final List<Node> dependents = new ArrayList<>();
  private String name = "";

  private Node(int number, Item item) {
    this.number = number;
    this.item = item;
  }

  /** The kind of this node. */
  public abstract Kind kind();

  /** The item. */
  public final Item item() {
    return item;
  }

  /** Its name where it comes from, an import or export; empty for a new item. */
  public abstract Optional<String> sourceName();

  /** The name for diagnostics; empty if it does not have one. */
  public final String name() {
    return name;
  }

  final void name(String given) {
    name = given;
  }

  /** The number of nodes that its composition had before it. */
  final int number() {
    return number;
  }

  /** Notes that another node needs this one. */
  final void needed(Node by) {
    dependents.add(by);
  }

  /** The nodes that need this one, in the order of the notes. */
  final List<Node> dependents() {
    return Collections.unmodifiableList(dependents);
  }

  /** A type that the composition defines, and exports. */
  public static final class Definition extends Node {
    private final String export;

    Definition(int number, Item item, String export) {
      super(number, item);
      this.export = export;
    }

    @Override
    public Kind kind() {
      return Kind.DEFINITION;
    }

    @Override
    public Optional<String> sourceName() {
      return Optional.empty();
    }

    /** The name of the export that defines it. */
    String export() {
      return export;
    }

    @Override
    public String toString() {
      return "definition of `" + export + "`";
    }
  }

  /** An import of the composition. */
  public static final class Import extends Node {
    private final String importName;

    Import(int number, Item item, String importName) {
      super(number, item);
      this.importName = importName;
    }

    @Override
    public Kind kind() {
      return Kind.IMPORT;
    }

    @Override
    public Optional<String> sourceName() {
      return Optional.of(importName);
    }

    /** The name of the import. */
    public String importName() {
      return importName;
    }

    @Override
    public String toString() {
      return "import `" + importName + "`";
    }
  }

  /** An export of an instance. */
  public static final class Alias extends Node {
    private final Node instance;
    private final String export;

    Alias(int number, Item item, Node instance, String export) {
      super(number, item);
      this.instance = instance;
      this.export = export;
    }

    @Override
    public Kind kind() {
      return Kind.ALIAS;
    }

    @Override
    public Optional<String> sourceName() {
      return Optional.of(export);
    }

    /** The instance. */
    Node instance() {
      return instance;
    }

    /** The name of the export. */
    String export() {
      return export;
    }

    @Override
    public String toString() {
      return "export `" + export + "`";
    }
  }

  /** An instance of a component. */
  public static final class Instantiation extends Node {
    private final ComponentPackage component;
    private final Map<String, Node> arguments = new LinkedHashMap<>();

    /** A type that an instance exports. */
    record Derived(Node instance, String export) {}

    Instantiation(int number, ComponentPackage component) {
      super(number, Item.of(component.instance()));
      this.component = component;
    }

    @Override
    public Kind kind() {
      return Kind.INSTANTIATION;
    }

    @Override
    public Optional<String> sourceName() {
      return Optional.empty();
    }

    /** The component that it is an instance of. */
    public ComponentPackage component() {
      return component;
    }

    void argument(String argument, Node value) {
      arguments.put(argument, value);
      value.needed(this);
    }

    /** The arguments, by the name of the import, in order. */
    Map<String, Node> arguments() {
      return Collections.unmodifiableMap(arguments);
    }

    /**
     * The imports without an argument that do not follow from the arguments either; the composition
     * imports them.
     */
    public Map<String, Item> missing() {
      Map<String, Item> missing = notGiven();
      missing.keySet().removeAll(derived().keySet());
      return missing;
    }

    /** The imports without an argument. */
    Map<String, Item> notGiven() {
      Map<String, Item> missing = new LinkedHashMap<>(component.world().imports());
      missing.keySet().removeAll(arguments.keySet());
      return missing;
    }

    /**
     * The types without an argument that come from an interface that was given: the arguments
     * determine them.
     */
    Map<String, Derived> derived() {
      Map<String, Derived> derived = new LinkedHashMap<>();
      notGiven()
          .forEach(
              (name, item) ->
                  derive(item)
                      .or(() -> origin(name, item))
                      .ifPresent(type -> derived.put(name, type)));
      return derived;
    }

    private Optional<Derived> origin(String name, Item item) {
      Use use = component.world().origins().get(name);
      if (use == null || item.type() instanceof Resource) {
        return Optional.empty();
      }
      return component.world().imports().entrySet().stream()
          .filter(each -> use.owner().equals(each.getValue().type()))
          .flatMap(each -> Optional.ofNullable(arguments.get(each.getKey())).stream())
          .map(instance -> new Derived(instance, use.name()))
          .findFirst();
    }

    private Optional<Derived> derive(Item item) {
      if (!item.isType() || !(item.type() instanceof Resource resource)) {
        return Optional.empty();
      }
      Optional<InterfaceType> owner = resource.owner();
      Resource source = resource.resolved();
      return component.world().imports().entrySet().stream()
          .filter(each -> owner.filter(each.getValue().type()::equals).isPresent())
          .flatMap(each -> Optional.ofNullable(arguments.get(each.getKey())).stream())
          .flatMap(
              instance ->
                  owner.orElseThrow().exports().entrySet().stream()
                      .filter(export -> source.equals(export.getValue().type()))
                      .map(export -> new Derived(instance, export.getKey())))
          .findFirst();
    }

    @Override
    public String toString() {
      return "instance of `" + component + "`";
    }
  }
}
