package io.witbindgen.compose.wac;

import io.witbindgen.basics.names.InterfaceName;
import io.witbindgen.basics.names.VersionedName;
import io.witbindgen.compose.graph.ComponentPackage;
import io.witbindgen.compose.graph.Composition;
import io.witbindgen.compose.graph.Node;
import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Type;
import io.witbindgen.compose.wac.syntax.Argument;
import io.witbindgen.compose.wac.syntax.Expression;
import io.witbindgen.compose.wac.syntax.Label;
import io.witbindgen.compose.wac.syntax.WacDiagnosticKind;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.Name;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves expressions to nodes of the composition. */
final class ExpressionResolver {
  /**
   * A value for an argument.
   *
   * @param label the name as it is written, which can abbreviate that of the import
   */
  private record Given(Node node, Label label) {
    Given(Node node, Name name) {
      this(node, new Label(name.text(), false, name.span()));
    }

    Span span() {
      return label.span();
    }
  }

  private final Composition composition;
  private final LocalNames names;
  private final PackageTable packages;
  private final Complaints complaints;
  private final Map<Node, Span> instantiations = new HashMap<>();

  ExpressionResolver(
      Composition composition, LocalNames names, PackageTable packages, Complaints complaints) {
    this.composition = composition;
    this.names = names;
    this.packages = packages;
    this.complaints = complaints;
  }

  /** The place of each instantiation in the text. */
  Map<Node, Span> instantiations() {
    return instantiations;
  }

  Node resolve(Expression expression) {
    Node node = primary(expression.primary());
    Span span = expression.primary().span();
    for (Expression.Access access : expression.accesses()) {
      node = access(node, span, access);
      span = access.span();
    }
    return node;
  }

  private Node primary(Expression.Primary primary) {
    return switch (primary.kind()) {
      case NEW -> instantiate((Expression.New) primary);
      case NESTED -> resolve(((Expression.Nested) primary).inner());
      case NAME -> local(((Expression.Local) primary).name());
    };
  }

  private Node local(Name name) {
    Binding binding = names.here(name);
    return binding
        .node()
        .orElseThrow(
            () -> complaints.wrongItem(name.span(), binding.item(), "something that is there"));
  }

  private Node access(Node instance, Span span, Expression.Access access) {
    Map<String, Item> offered = exports(instance, span);
    Label label = access.name();
    String name = label.text();
    if (!label.quoted()) {
      name = interfaceNamed(name, offered.keySet()).orElse(name);
    }
    if (!offered.containsKey(name)) {
      String unknown = name;
      throw complaints.refuse(
          ambiguous(
              label,
              offered.keySet(),
              Complaints.withOffer(
                  Diagnostic.error(
                      WacDiagnosticKind.NO_EXPORT, label.span(), "this " + what(instance), unknown),
                  unknown,
                  label.span(),
                  offered.keySet())));
    }
    return composition.alias(instance, name);
  }

  private static String what(Node instance) {
    return instance.kind() == Node.Kind.INSTANTIATION ? instance.toString() : "instance";
  }

  /** The exports of an instance; refuses other nodes. */
  Map<String, Item> exports(Node node, Span span) {
    if (node.item().isInstance()) {
      return ((InterfaceType) node.item().type()).exports();
    }
    throw complaints.refuse(
        WacDiagnosticKind.NOT_AN_INSTANCE, span, Type.withArticle(node.item().describe()));
  }

  /** The only interface whose id ends with this name; empty if an item has the name itself. */
  private static Optional<String> interfaceNamed(String name, Set<String> offered) {
    List<String> candidates = interfacesNamed(name, offered);
    return candidates.size() == 1 && !offered.contains(name)
        ? Optional.of(candidates.get(0))
        : Optional.empty();
  }

  private static List<String> interfacesNamed(String name, Set<String> offered) {
    return offered.stream().filter(each -> name.equals(lastWord(each))).toList();
  }

  private static String lastWord(String name) {
    return InterfaceName.parse(name).map(InterfaceName::label).orElse("");
  }

  /** Adds that a name could denote several interfaces. */
  private static Diagnostic ambiguous(Label label, Set<String> offered, Diagnostic diagnostic) {
    List<String> candidates = interfacesNamed(label.text(), offered);
    return label.quoted() || candidates.size() < 2
        ? diagnostic
        : diagnostic.note(
            ("it could be `" + String.join("` or `", candidates) + "`; ")
                + "write one of them as a string");
  }

  private Node instantiate(Expression.New made) {
    ComponentPackage component = packages.component(made.component());
    Map<String, Item> wanted = component.world().imports();
    Map<String, Given> given = new LinkedHashMap<>();
    boolean fill = false;
    int last = made.arguments().size() - 1;
    for (int i = 0; i <= last; i++) {
      Argument argument = made.arguments().get(i);
      switch (argument.kind()) {
        case INFERRED -> infer((Argument.Inferred) argument, component, given);
        case NAMED -> name((Argument.Named) argument, component, given);
        case SPREAD -> {}
        case FILL -> {
          if (i != last) {
            throw complaints.refuse(
                WacDiagnosticKind.MISPLACED_FILL, ((Argument.Fill) argument).span());
          }
          fill = true;
        }
      }
    }
    for (Argument argument : made.arguments()) {
      if (argument instanceof Argument.Spread spread) {
        spread(spread.name(), wanted, given);
      }
    }
    Node instantiation = composition.instantiate(component);
    instantiations.put(instantiation, made.component().span());
    given.forEach((name, value) -> pass(instantiation, component, name, value));
    if (!fill) {
      checkComplete(made, component, given.keySet());
    }
    return instantiation;
  }

  private void checkComplete(Expression.New made, ComponentPackage component, Set<String> given) {
    List<String> missing =
        component.world().imports().keySet().stream()
            .filter(name -> !given.contains(name))
            .toList();
    if (!missing.isEmpty()) {
      Diagnostic diagnostic =
          Diagnostic.error(
                  WacDiagnosticKind.MISSING_ARGUMENT,
                  made.component().span(),
                  component.toString(),
                  missing.get(0))
              .note("with `...` as the last argument, missing arguments are imported");
      throw complaints.refuse(
          missing.size() == 1
              ? diagnostic
              : diagnostic.note(
                  "also missing: `"
                      + String.join("`, `", missing.subList(1, missing.size()))
                      + "`"));
    }
  }

  private void infer(
      Argument.Inferred argument, ComponentPackage component, Map<String, Given> given) {
    Name name = argument.name();
    Node node = local(name);
    Set<String> wanted = component.world().imports().keySet();
    Optional<String> id =
        node.item().type() instanceof InterfaceType type && node.item().isInstance()
            ? type.id()
            : Optional.empty();
    Optional<String> own = node.sourceName().filter(wanted::contains);
    String found =
        own.filter(text -> text.indexOf(':') >= 0)
            .or(() -> id.flatMap(each -> VersionedName.find(each, wanted)))
            .or(() -> own)
            .or(() -> interfaceNamed(name.text(), wanted))
            .orElse(name.text());
    give(found, component, new Given(node, name), given);
  }

  private void name(Argument.Named argument, ComponentPackage component, Map<String, Given> given) {
    Node node = resolve(argument.value());
    Label label = argument.name();
    Set<String> wanted = component.world().imports().keySet();
    String name =
        label.quoted() ? label.text() : interfaceNamed(label.text(), wanted).orElse(label.text());
    give(name, component, new Given(node, label), given);
  }

  private void give(
      String name, ComponentPackage component, Given value, Map<String, Given> given) {
    Set<String> wanted = component.world().imports().keySet();
    Given before = given.putIfAbsent(name, value);
    if (before != null) {
      throw complaints.refuse(
          Diagnostic.error(WacDiagnosticKind.DUPLICATE_ARGUMENT, value.span(), name)
              .note("first given here", before.span()));
    }
    if (!wanted.contains(name)) {
      throw complaints.refuse(
          ambiguous(
              value.label(),
              wanted,
              Complaints.withOffer(
                  Diagnostic.error(
                      WacDiagnosticKind.UNKNOWN_ARGUMENT, value.span(), component.toString(), name),
                  name,
                  value.span(),
                  wanted)));
    }
  }

  /** Gives all exports of an instance that are needed and not given yet. */
  private void spread(Name name, Map<String, Item> wanted, Map<String, Given> given) {
    Node instance = local(name);
    Set<String> offered = exports(instance, name.span()).keySet();
    boolean any = false;
    for (String each : wanted.keySet()) {
      Optional<String> export =
          given.containsKey(each) ? Optional.empty() : VersionedName.find(each, offered);
      if (export.isPresent()) {
        given.put(each, new Given(composition.alias(instance, export.get()), name));
        any = true;
      }
    }
    if (!any) {
      throw complaints.refuse(
          WacDiagnosticKind.SPREAD_WITHOUT_EFFECT,
          name.span(),
          "`" + name.text() + "` has no export that is needed and not given");
    }
  }

  private void pass(Node instantiation, ComponentPackage component, String name, Given value) {
    Item expected = component.world().imports().getOrDefault(name, value.node().item());
    Optional<String> mismatch = composition.mismatch(value.node(), expected);
    if (mismatch.isPresent()) {
      throw complaints.refuse(
          WacDiagnosticKind.ARGUMENT_MISMATCH, value.span(), name, mismatch.get());
    }
    composition.argument(instantiation, name, value.node());
  }
}
