package io.witbindgen.compose.graph;

import io.witbindgen.basics.names.NearNames;
import io.witbindgen.component.validate.names.NameRules;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Subtypes;
import io.witbindgen.compose.types.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A component that consists of others: it instantiates them, gives exports of one to those that
 * import them, and exports the rest.
 *
 * <pre>{@code
 * Composition composition = new Composition();
 * Node provider = composition.instantiate(ComponentPackage.decode("my:provider", …));
 * Node consumer = composition.instantiate(ComponentPackage.decode("my:consumer", …));
 * composition.argument(consumer, "my:api/calc", composition.alias(provider, "my:api/calc"));
 * composition.export(composition.alias(consumer, "run"), "run");
 * byte[] component = composition.encode();
 * }</pre>
 *
 * <p>Imports that an instantiation is not given become imports of the composition, one for all that
 * need the same. Each method refuses with a {@link CompositionException} anything that could not
 * become a valid component. A composition is not safe for use by several threads.
 */
public final class Composition {
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Node> imports = new HashMap<>();
  private final Map<String, Node> exports = new LinkedHashMap<>();
  private final Map<Node, Map<String, Node>> aliases = new HashMap<>();
  private final Subtypes subtypes = new Subtypes();

  /** An empty composition. */
  public Composition() {}

  /**
   * Imports an item; for the type of a function, an interface or a world, an item of that type.
   *
   * @throws CompositionException if the name is not valid or already used
   */
  public Node importItem(String name, Item item) {
    NameRules.importProblem(name)
        .ifPresent(
            problem -> {
              throw new CompositionException("import `" + name + "`: " + problem);
            });
    if (imports.containsKey(name)) {
      throw new CompositionException("`" + name + "` is imported already");
    }
    Node node = add(new Node.Import(nodes.size(), item.promoted(), name));
    imports.put(name, node);
    return node;
  }

  private <N extends Node> N add(N node) {
    nodes.add(node);
    return node;
  }

  /** Instantiates a component. */
  public Node.Instantiation instantiate(ComponentPackage component) {
    return add(new Node.Instantiation(nodes.size(), component));
  }

  /**
   * Takes an export of an instance. The same export is the same node.
   *
   * @throws CompositionException if there is no such export, or the node is not an instance
   */
  public Node alias(Node instance, String export) {
    checkOwn(instance);
    if (!instance.item().isInstance()) {
      throw new CompositionException(
          "export `"
              + export
              + "` of something that is not an instance: it is "
              + Type.withArticle(instance.item().describe()));
    }
    Map<String, Item> offered = ((InterfaceType) instance.item().type()).exports();
    Item item = offered.get(export);
    if (item == null) {
      throw new CompositionException(
          instance + " has no export `" + export + "`" + hint(export, offered.keySet()));
    }
    Map<String, Node> known = aliases.computeIfAbsent(instance, key -> new HashMap<>());
    Node existing = known.get(export);
    if (existing != null) {
      return existing;
    }
    Node node = add(new Node.Alias(nodes.size(), item, instance, export));
    instance.needed(node);
    known.put(export, node);
    return node;
  }

  static String hint(String name, Collection<String> offered) {
    return NearNames.nearest(name, offered)
        .map(near -> "; " + NearNames.question(near))
        .orElseGet(
            () ->
                offered.isEmpty() || offered.size() > 12
                    ? ""
                    : "; there are `" + String.join("`, `", offered) + "`");
  }

  /**
   * Gives a value to an instantiation.
   *
   * @throws CompositionException if the component has no such import, has been given it already, or
   *     needs another type
   */
  public void argument(Node target, String name, Node value) {
    checkOwn(target);
    checkOwn(value);
    if (!(target instanceof Node.Instantiation instantiation)) {
      throw new CompositionException(
          "argument `" + name + "` for something that is not an instantiation, but an " + target);
    }
    ComponentPackage component = instantiation.component();
    Map<String, Item> wanted = component.world().imports();
    Item expected = wanted.get(name);
    if (expected == null) {
      throw new CompositionException(
          "component `"
              + component
              + "` has no import `"
              + name
              + "`"
              + hint(name, wanted.keySet()));
    }
    Node given = instantiation.arguments().get(name);
    if (given != null) {
      if (given.equals(value)) {
        return;
      }
      throw new CompositionException(
          "import `" + name + "` of `" + component + "` was given an argument already");
    }
    Optional<String> mismatch = mismatch(value, expected);
    if (mismatch.isPresent()) {
      throw new CompositionException(
          ("the " + value + " does not fit import `" + name + "` of `" + component + "`: ")
              + mismatch.get());
    }
    instantiation.argument(name, value);
  }

  /** Why a node cannot be used where an item is expected; empty if it can. */
  public Optional<String> mismatch(Node actual, Item expected) {
    return subtypes.mismatch(actual.item(), expected);
  }

  /**
   * Exports a node.
   *
   * @throws CompositionException if the name is not valid or already used
   */
  public void export(Node node, String name) {
    checkOwn(node);
    checkExport(name);
    exports.put(name, node);
  }

  private void checkOwn(Node node) {
    if (node.number() >= nodes.size() || !nodes.get(node.number()).equals(node)) {
      throw new IllegalArgumentException("the " + node + " is of another composition");
    }
  }

  private void checkExport(String name) {
    NameRules.exportProblem(name)
        .ifPresent(
            problem -> {
              throw new CompositionException("export `" + name + "`: " + problem);
            });
    if (exports.containsKey(name)) {
      throw new CompositionException("`" + name + "` is exported already");
    }
  }

  /**
   * Defines a type, which is exported.
   *
   * @param type not a resource type, which would need an implementation
   * @throws CompositionException if the name is not valid or already used
   */
  public Node define(String name, Type type) {
    if (type.kind() == Type.Kind.RESOURCE) {
      throw new CompositionException("`" + name + "` is a resource type, which cannot be defined");
    }
    checkExport(name);
    Node node = add(new Node.Definition(nodes.size(), Item.definition(type), name));
    exports.put(name, node);
    return node;
  }

  /** Names a node for diagnostics; only the first name counts. */
  public void name(Node node, String name) {
    if (node.name().isEmpty()) {
      node.name(name);
    }
  }

  /** The nodes, in the order in which they were added. */
  public List<Node> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /** The explicit imports by name. */
  public Map<String, Node> imports() {
    return Collections.unmodifiableMap(imports);
  }

  /** The exports by name, in order, including the types that are defined. */
  public Map<String, Node> exports() {
    return Collections.unmodifiableMap(exports);
  }

  /**
   * The imports that the composition will have, including those that instantiations were not given.
   *
   * @throws ImportConflictException if two imports of one name cannot be one import
   */
  public ImportPlan plan(Dependencies dependencies) {
    return ImportPlan.of(this, dependencies);
  }

  /**
   * The component, with all its components inside.
   *
   * @return a new array: a valid component
   * @throws CompositionException if imports clash, nodes need each other in a circle, or resource
   *     types of different instances meet
   */
  public byte[] encode() {
    return encode(Dependencies.EMBEDDED);
  }

  /**
   * The component.
   *
   * @return a new array: a valid component
   * @throws CompositionException if imports clash, nodes need each other in a circle, or resource
   *     types of different instances meet
   */
  public byte[] encode(Dependencies dependencies) {
    return CompositionEncoder.encode(this, plan(dependencies), dependencies);
  }

  /** The nodes, each after those that it needs. */
  List<Node> inOrder() {
    return NodeOrder.of(nodes);
  }
}
