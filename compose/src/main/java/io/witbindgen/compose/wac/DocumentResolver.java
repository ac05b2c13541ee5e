package io.witbindgen.compose.wac;

import io.witbindgen.component.validate.names.NameRules;
import io.witbindgen.compose.graph.Composition;
import io.witbindgen.compose.graph.Node;
import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Type;
import io.witbindgen.compose.types.WorldType;
import io.witbindgen.compose.wac.syntax.Document;
import io.witbindgen.compose.wac.syntax.ImportType;
import io.witbindgen.compose.wac.syntax.Label;
import io.witbindgen.compose.wac.syntax.PackageReference;
import io.witbindgen.compose.wac.syntax.Statement;
import io.witbindgen.compose.wac.syntax.WacDiagnosticKind;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds statements, one after the other, to a composition. */
final class DocumentResolver {
  private final Document document;
  private final Reporter reporter;
  private final Complaints complaints;
  private final LocalNames names;
  private final PackageTable packages;
  private final ScopeResolver scopes;
  private final WorldResolver worlds;
  private final ExpressionResolver expressions;
  private final Composition composition = new Composition();
  private final Map<String, Span> imports = new HashMap<>();
  private final Map<String, Span> exports = new HashMap<>();

  DocumentResolver(Document document, Packages source, Reporter reporter) {
    this.document = document;
    this.reporter = reporter;
    this.complaints = new Complaints(reporter);
    this.names = new LocalNames(complaints);
    this.packages = new PackageTable(source, document.name(), names, complaints);
    TypeResolver types = new TypeResolver(names, complaints);
    this.scopes = new ScopeResolver(names, packages, types, complaints);
    this.worlds = new WorldResolver(names, scopes, complaints);
    this.expressions = new ExpressionResolver(composition, names, packages, complaints);
  }

  /** The composition; the reporter knows whether it is right. */
  Composition resolve() {
    for (Statement statement : document.statements()) {
      if (reporter.isFull()) {
        return composition;
      }
      attempt(() -> resolve(statement), () -> breakName(statement));
    }
    Places places = new Places(document, imports, exports, expressions.instantiations());
    if (document.targets().isPresent()) {
      attempt(
          () ->
              new TargetResolver(composition, places, complaints)
                  .check(document.targets().get(), packages.find(document.targets().get())),
          () -> {});
    }
    if (!reporter.hasErrors()) {
      places.checkImports(composition, reporter);
    }
    return composition;
  }

  private void attempt(Runnable work, Runnable otherwise) {
    try {
      work.run();
    } catch (Refusal e) {
      names.leaveAll();
      otherwise.run();
    }
  }

  private void breakName(Statement statement) {
    switch (statement.kind()) {
      case IMPORT -> names.breakName(((Statement.Import) statement).name());
      case LET -> names.breakName(((Statement.Let) statement).name());
      case TYPE -> names.breakName(((Statement.Type) statement).name());
      case INTERFACE -> names.breakName(((Statement.Interface) statement).name());
      case WORLD -> names.breakName(((Statement.World) statement).name());
      case EXPORT -> {}
    }
  }

  private void resolve(Statement statement) {
    switch (statement.kind()) {
      case IMPORT -> importItem((Statement.Import) statement);
      case LET -> {
        Statement.Let let = (Statement.Let) statement;
        bind(let.name(), expressions.resolve(let.value()));
      }
      case EXPORT -> export((Statement.Export) statement);
      case TYPE -> {
        Statement.Type type = (Statement.Type) statement;
        define(type.name(), scopes.types().define(type.definition()));
      }
      case INTERFACE -> {
        Statement.Interface type = (Statement.Interface) statement;
        Optional<String> id = Optional.of(id(type.name()));
        define(type.name(), scopes.resolve(id, type.members()));
      }
      case WORLD -> {
        Statement.World world = (Statement.World) statement;
        define(world.name(), worlds.resolve(id(world.name()), world.members()));
      }
    }
  }

  private void bind(Name name, Node node) {
    names.add(name, Binding.of(node, name.span()));
    composition.name(node, name.text());
  }

  /** The id of an interface or world of this document. */
  private String id(Name name) {
    PackageReference own = document.name();
    return own.name() + "/" + name.text() + own.version().map(v -> "@" + v).orElse("");
  }

  private void define(Name name, Type type) {
    Span exported = exports.get(name.text());
    if (exported != null) {
      throw complaints.refuse(
          Diagnostic.error(
                  WacDiagnosticKind.EXPORT_CONFLICT,
                  name.span(),
                  name.text(),
                  Type.withArticle(type.describe()))
              .note("first exported here", exported));
    }
    if (type.kind() == Type.Kind.RESOURCE) {
      throw complaints.wrongItem(name.span(), Item.definition(type), "a type without identity");
    }
    Node node = composition.define(name.text(), type);
    exports.put(name.text(), name.span());
    bind(name, node);
  }

  private void importItem(Statement.Import statement) {
    Name local = statement.name();
    Item item = imported(statement.type());
    Label label = statement.as().orElseGet(() -> importLabel(local, statement.type(), item));
    String name = label.text();
    Optional<String> problem = NameRules.importProblem(name);
    if (problem.isPresent()) {
      throw complaints.refuse(
          WacDiagnosticKind.INVALID_EXTERN_NAME, label.span(), name, "import", problem.get());
    }
    Span before = imports.putIfAbsent(name, label.span());
    if (before != null) {
      throw complaints.refuse(
          withAs(
              Diagnostic.error(WitDiagnosticKind.DUPLICATE_IMPORT, label.span(), name)
                  .note("first imported here", before),
              statement.as().isEmpty()));
    }
    bind(local, composition.importItem(name, item));
  }

  private static Diagnostic withAs(Diagnostic diagnostic, boolean canHelp) {
    return canHelp ? diagnostic.note("an `as` would give it another name") : diagnostic;
  }

  private Item imported(ImportType type) {
    return switch (type.kind()) {
      case FUNCTION -> Item.of(scopes.types().function(((ImportType.OfFunction) type).type()));
      case INTERFACE ->
          Item.of(scopes.resolve(Optional.empty(), ((ImportType.OfInterface) type).members()));
      case NAMED -> names.here(((ImportType.Named) type).name()).item();
      case IN_PACKAGE -> packages.find(((ImportType.InPackage) type).path());
    };
  }

  /** The default name of an import without {@code as}: the id of what it imports. */
  private static Label importLabel(Name local, ImportType type, Item item) {
    if (type instanceof ImportType.InPackage inPackage) {
      return new Label(inPackage.path().toString(), true, inPackage.path().span());
    }
    Optional<String> id = Optional.empty();
    if (!item.isType() && item.type() instanceof InterfaceType instance) {
      id = instance.id();
    } else if (!item.isType() && item.type() instanceof WorldType world) {
      id = world.id();
    }
    return new Label(id.orElse(local.text()), true, local.span());
  }

  private void export(Statement.Export statement) {
    Node node = expressions.resolve(statement.value());
    Span span = statement.value().span();
    if (statement.spread().isPresent()) {
      spread(node, span, statement.spread().get());
    } else if (statement.as().isPresent()) {
      export(node, statement.as().get().text(), statement.as().get().span(), false);
    } else {
      String name =
          exportName(node)
              .orElseThrow(() -> complaints.refuse(WacDiagnosticKind.UNNAMED_EXPORT, span));
      export(node, name, span, true);
    }
  }

  /**
   * The default name of an export: the name of the node, or the id of its interface if that name is
   * a plain one.
   */
  private static Optional<String> exportName(Node node) {
    Optional<String> name = node.sourceName();
    Optional<String> id =
        node.item().isInstance() ? ((InterfaceType) node.item().type()).id() : Optional.empty();
    return name.filter(text -> text.indexOf(':') >= 0).or(() -> id).or(() -> name);
  }

  private void spread(Node node, Span span, Span dots) {
    List<String> fresh =
        expressions.exports(node, span).keySet().stream()
            .filter(name -> !exports.containsKey(name))
            .toList();
    if (fresh.isEmpty()) {
      throw complaints.refuse(
          WacDiagnosticKind.SPREAD_WITHOUT_EFFECT,
          span,
          "the instance has no exports, or all are exported already");
    }
    for (String name : fresh) {
      export(composition.alias(node, name), name, dots, false);
    }
  }

  private void export(Node node, String name, Span span, boolean canHelp) {
    Binding binding = names.find(name);
    if (binding != null
        && binding.node().filter(n -> n.kind() == Node.Kind.DEFINITION).isPresent()) {
      throw complaints.refuse(
          withAs(
              Diagnostic.error(
                      WacDiagnosticKind.EXPORT_CONFLICT,
                      span,
                      name,
                      Type.withArticle(binding.item().describe()))
                  .note("defined here", binding.span()),
              canHelp));
    }
    Optional<String> problem = NameRules.exportProblem(name);
    if (problem.isPresent()) {
      throw complaints.refuse(
          WacDiagnosticKind.INVALID_EXTERN_NAME, span, name, "export", problem.get());
    }
    Span before = exports.putIfAbsent(name, span);
    if (before != null) {
      throw complaints.refuse(
          withAs(
              Diagnostic.error(WitDiagnosticKind.DUPLICATE_EXPORT, span, name)
                  .note("first exported here", before),
              canHelp));
    }
    composition.export(node, name);
  }
}
