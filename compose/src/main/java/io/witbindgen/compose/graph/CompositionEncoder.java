package io.witbindgen.compose.graph;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.componentize.Toolchain;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.compose.encode.TypeWriter;
import io.witbindgen.compose.types.Defined;
import io.witbindgen.compose.types.FunctionType;
import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Type;
import io.witbindgen.compose.types.WorldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a composition: imports, then each node after those that it needs, then the exports. */
final class CompositionEncoder {
  private static final Pattern EXPORT = Pattern.compile("^export \\d{1,9} `([^`]*)`");
  private static final Pattern INSTANCE = Pattern.compile("^instance (\\d{1,9})");

  private final ComponentBuilder builder = new ComponentBuilder();
  private final TypeWriter types = new TypeWriter(builder);
  private final Map<Node, Integer> indices = new HashMap<>();
  private final Map<ComponentPackage, Integer> components = new HashMap<>();
  private final List<Node> instantiated = new ArrayList<>();
  private final Map<Node, List<InstanceExpression.Argument>> implicit = new HashMap<>();
  private final Map<Node, Map<Type, Integer>> exportedTypes = new HashMap<>();
  private final Dependencies dependencies;

  private CompositionEncoder(Dependencies dependencies) {
    this.dependencies = dependencies;
  }

  static byte[] encode(Composition composition, ImportPlan plan, Dependencies dependencies) {
    CompositionEncoder encoder = new CompositionEncoder(dependencies);
    encoder.writeImports(composition, plan);
    composition.inOrder().forEach(encoder::write);
    composition.exports().forEach(encoder::export);
    composition.nodes().forEach(encoder::name);
    encoder.builder.producer(Toolchain.PRODUCER);
    return encoder.validated(composition);
  }

  private byte[] validated(Composition composition) {
    byte[] bytes = builder.build();
    try {
      ComponentValidator.validate(ComponentDecoder.decode(bytes), ComponentPackage.ALL_FEATURES);
      return bytes;
    } catch (InvalidComponentException e) {
      throw new CompositionException(
          "the parts do not fit together: " + place(e.path()) + e.reason() + hint(e, composition),
          e);
    }
  }

  /** A place in the component, in terms of the composition. */
  private String place(String path) {
    Matcher instance = INSTANCE.matcher(path);
    int number = instance.find() ? Integer.parseInt(instance.group(1)) : Integer.MAX_VALUE;
    return number < instantiated.size() ? "the " + instantiated.get(number) + ": " : path + ": ";
  }

  /** What can be done about it. */
  private static String hint(InvalidComponentException e, Composition composition) {
    if (e.rule() == ValidationRule.VISIBILITY) {
      Matcher export = EXPORT.matcher(e.path());
      return export.find() ? missingExports(composition.exports().get(export.group(1))) : "";
    }
    // A mismatch of names would have been noticed before, so the resource types differ.
    return e.rule() == ValidationRule.TYPE_MISMATCH
        ? "; each instance has resource types of its own, so interfaces that share one must come from"
            + " the same instance"
        : "";
  }

  /** The exports that are missing before one that mentions their types. */
  private static String missingExports(@Nullable Node exported) {
    if (!(exported instanceof Node.Alias alias
        && alias.instance() instanceof Node.Instantiation instance)) {
      return "";
    }
    String statements =
        new TypeSources()
            .of(new TypeSources.Source(instance, alias.export())).stream()
                .map(CompositionEncoder::statement)
                .collect(Collectors.joining(" "));
    return statements.isEmpty() ? "" : "; export what gives it a name before: " + statements;
  }

  /** The statement of a WAC document that exports something. */
  private static String statement(TypeSources.Source source) {
    String name = source.instance().name();
    String instance = name.isEmpty() ? source.instance().component().toString() : name;
    return "`export " + instance + "[\"" + source.export() + "\"];`";
  }

  private void writeImports(Composition composition, ImportPlan plan) {
    Map<String, SortIndex> written = new HashMap<>();
    plan.imports()
        .forEach(
            (name, item) -> written.put(name, new SortIndex(item.sort(), writeImport(name, item))));
    for (ImportPlan.Missing missing : plan.missing()) {
      SortIndex item = Objects.requireNonNull(written.get(plan.finalName(missing.name())));
      implicit
          .computeIfAbsent(missing.instantiation(), key -> new ArrayList<>())
          .add(new InstanceExpression.Argument(missing.name(), item));
    }
    composition
        .imports()
        .forEach(
            (name, node) ->
                indices.put(
                    node, Objects.requireNonNull(written.get(plan.finalName(name))).index()));
  }

  private int writeImport(String name, Item item) {
    if (item.isInstance()) {
      Optional<Integer> known = types.instance((InterfaceType) item.type());
      if (known.isPresent()) {
        return known.get();
      }
    }
    return types.importItem(name, item);
  }

  private void write(Node node) {
    switch (node.kind()) {
      case DEFINITION -> indices.put(node, define((Node.Definition) node));
      case IMPORT -> {}
      case INSTANTIATION -> {
        indices.put(node, instantiate((Node.Instantiation) node));
        instantiated.add(node);
      }
      case ALIAS -> {
        Node.Alias alias = (Node.Alias) node;
        AliasTarget target =
            new AliasTarget.Export(node.item().sort(), index(alias.instance()), alias.export());
        indices.put(node, builder.alias(target));
      }
    }
  }

  private int index(Node node) {
    return Objects.requireNonNull(indices.get(node));
  }

  private int define(Node.Definition node) {
    Type type = node.item().type();
    int definition =
        switch (type.kind()) {
          case INTERFACE -> types.interfaceDefinition((InterfaceType) type);
          case WORLD -> types.worldDefinition((WorldType) type);
          case VALUE, FUNCTION, MODULE, RESOURCE ->
              aliased(type).flatMap(types::known).orElseGet(() -> types.type(type));
        };
    int index =
        builder.export(
            new ExternName(node.export()),
            new SortIndex(type.kind() == Type.Kind.MODULE ? Sort.CORE_TYPE : Sort.TYPE, definition),
            Optional.empty());
    types.rename(type, index);
    return index;
  }

  /** The type with a name that this one is an alias of. */
  private static Optional<Type> aliased(Type type) {
    return type instanceof Defined defined
            && defined.structure() == Defined.Structure.ALIAS
            && defined.only() instanceof Defined target
        ? Optional.of(target)
        : Optional.empty();
  }

  private int instantiate(Node.Instantiation node) {
    ComponentPackage component = node.component();
    Integer known = components.get(component);
    int index = known == null ? addComponent(component) : known;
    List<Map.Entry<String, Node>> given = new ArrayList<>(node.arguments().entrySet());
    // The reference tools write the last argument first.
    Collections.reverse(given);
    List<InstanceExpression.Argument> arguments = new ArrayList<>();
    for (Map.Entry<String, Node> argument : given) {
      Node value = argument.getValue();
      SortIndex item = new SortIndex(value.item().sort(), index(value));
      arguments.add(new InstanceExpression.Argument(argument.getKey(), item));
    }
    arguments.addAll(implicit.getOrDefault(node, List.of()));
    if (dependencies == Dependencies.EMBEDDED) {
      node.derived()
          .forEach(
              (name, type) -> {
                int alias =
                    builder.alias(
                        new AliasTarget.Export(Sort.TYPE, index(type.instance()), type.export()));
                arguments.add(
                    new InstanceExpression.Argument(name, new SortIndex(Sort.TYPE, alias)));
              });
    }
    return builder.instance(new InstanceExpression.Instantiate(index, arguments));
  }

  private int addComponent(ComponentPackage component) {
    int index =
        switch (dependencies) {
          case EMBEDDED -> builder.component(component.bytes());
          case IMPORTED -> {
            int type = types.component(component.world());
            yield builder.importOf(
                new ExternName(dependencyName(component)), new ExternType.Component(type));
          }
        };
    components.put(component, index);
    return index;
  }

  private static String dependencyName(ComponentPackage component) {
    return "unlocked-dep=<"
        + component.name()
        + component.version().map(version -> "@{>=" + version + "}").orElse("")
        + ">";
  }

  /** Exports a node; a definition has one export already, but can have others. */
  private void export(String name, Node node) {
    if (node instanceof Node.Definition definition && definition.export().equals(name)) {
      return;
    }
    SortIndex item = new SortIndex(node.item().sort(), index(node));
    int index = builder.export(new ExternName(name), item, ascribed(node));
    if (node instanceof Node.Alias alias && node.item().isType()) {
      exportedTypes
          .computeIfAbsent(alias.instance(), key -> new HashMap<>())
          .putIfAbsent(node.item().type(), index);
    }
  }

  /**
   * The type to declare for an exported function. It mentions types by the exports of the
   * composition if they come from the same instance as the function.
   */
  private Optional<ExternType> ascribed(Node node) {
    Map<Type, Integer> named =
        node instanceof Node.Alias alias
            ? exportedTypes.getOrDefault(alias.instance(), Map.of())
            : Map.of();
    return node.item().type() instanceof FunctionType function && function.mentions(named.keySet())
        ? Optional.of(new ExternType.Function(types.function(function, named)))
        : Optional.empty();
  }

  private void name(Node node) {
    if (!node.name().isEmpty()) {
      builder.name(new SortIndex(node.item().sort(), index(node)), node.name());
    }
  }
}
