package io.witbindgen.wit.resolve;

import io.witbindgen.wit.bind.Suggestions;
import io.witbindgen.wit.bind.TopologicalOrder;
import io.witbindgen.wit.bind.UniqueNames;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.syntax.Annotations;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxBody;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the members of one interface or world into types and functions. */
final class ScopeResolver {
  private final ScopeInputs inputs;
  private final ScopeId owner;
  private final UniqueNames names;
  private final TypeResolver types;
  private final Map<String, SyntaxMember.TypeItem> items = new LinkedHashMap<>();
  private final List<Function> functions = new ArrayList<>();
  private final Set<SyntaxMember> kept = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Makes the resolver of one scope.
   *
   * @param owner the scope
   * @param names takes the names of the scope
   */
  ScopeResolver(ScopeInputs inputs, ScopeId owner, UniqueNames names) {
    this.inputs = inputs;
    this.owner = owner;
    this.names = names;
    this.types = new TypeResolver(inputs.facts(), inputs.reporter());
  }

  /** Resolves uses, types and functions; leaves imports, exports and includes alone. */
  Scope resolve(List<SyntaxMember> members) {
    for (SyntaxMember member : members) {
      switch (member.kind()) {
        case USE -> use((SyntaxMember.Use) member);
        case TYPE -> declare((SyntaxMember.TypeItem) member);
        case FUNCTION -> declare((SyntaxMember.FunctionItem) member);
        case EXTERN, INCLUDE -> {}
      }
    }
    define();
    for (SyntaxMember member : members) {
      if (member instanceof SyntaxMember.TypeItem item && kept.contains(item)) {
        resourceFunctions(item);
      } else if (member instanceof SyntaxMember.FunctionItem item && kept.contains(item)) {
        Metadata metadata = metadata(item.annotations(), item.name());
        functions.add(free(item.name(), item.type(), metadata));
      }
    }
    return new Scope(types.types(), functions, types.excluded());
  }

  /** Resolves a function that belongs to no resource. */
  Function free(Name name, SyntaxMember.FunctionSyntax syntax, Metadata metadata) {
    return function(
        name, new FunctionKind.Free(), type(syntax, List.of(), Optional.empty()), metadata);
  }

  Metadata metadata(Annotations annotations, Name name) {
    inputs.gates().check(annotations, owner.packageName(), name.span());
    return new Metadata(
        annotations.comments(), annotations.stability(), annotations.externalId(), name.span());
  }

  private void use(SyntaxMember.Use use) {
    Optional<String> closed = inputs.gates().closedBy(use.annotations());
    Optional<Scope> scope = inputs.earlier().scope(use.path());
    for (SyntaxMember.Rename rename : use.names()) {
      Name name = rename.newName();
      if (closed.isPresent()) {
        types.exclude(name.text(), closed.get());
      } else if (names.add(name)) {
        Optional<TypeDefinition> used = scope.flatMap(found -> used(use, rename.name(), found));
        if (used.isPresent()) {
          Metadata metadata = metadata(use.annotations(), name);
          TypeBody body = new TypeBody.Use(used.get());
          types.add(new TypeDefinition(owner, name.text(), body, metadata));
        } else {
          types.addBroken(name.text());
        }
      }
    }
  }

  private Optional<TypeDefinition> used(SyntaxMember.Use use, Name name, Scope scope) {
    Optional<TypeDefinition> definition = scope.type(name.text());
    if (definition.isEmpty()) {
      Optional<String> feature = scope.excludedBy(name.text());
      if (feature.isPresent()) {
        inputs
            .reporter()
            .error(WitDiagnosticKind.EXCLUDED_REFERENCE, name.span(), name.text(), feature.get());
      } else {
        String[] names = {use.path().toString(), name.text()};
        Diagnostic unknown = Diagnostic.error(WitDiagnosticKind.UNKNOWN_USE, name.span(), names);
        Suggestions.report(inputs.reporter(), unknown, name, scope.types().keySet());
      }
    }
    return definition;
  }

  private void declare(SyntaxMember.TypeItem item) {
    Optional<String> closed = inputs.gates().closedBy(item.annotations());
    if (closed.isPresent()) {
      types.exclude(item.name().text(), closed.get());
      UngatedMembers.check(inputs, item, closed.get());
    } else if (names.add(item.name())) {
      items.put(item.name().text(), item);
      kept.add(item);
    }
  }

  private void declare(SyntaxMember.FunctionItem item) {
    if (inputs.gates().isOpen(item.annotations()) && names.add(item.name())) {
      types.addFunction(item.name().text());
      kept.add(item);
    }
  }

  private void define() {
    List<String> order =
        TopologicalOrder.firstReady(
            items.keySet(),
            name -> TypeReferences.of(item(name).body(), items.keySet()),
            this::reportCycle);
    for (String name : order) {
      SyntaxMember.TypeItem item = item(name);
      Metadata metadata = metadata(item.annotations(), item.name());
      TypeBody body = types.body(item.name(), item.body());
      types.add(new TypeDefinition(owner, name, body, metadata));
    }
  }

  private SyntaxMember.TypeItem item(String name) {
    return Optional.ofNullable(items.get(name)).orElseThrow();
  }

  private void reportCycle(List<String> cycle) {
    SyntaxMember.TypeItem first = item(cycle.get(0));
    String next = cycle.get(1);
    Span place = TypeReferences.place(first.body(), next).orElse(first.name().span());
    String path = TopologicalOrder.describe(TopologicalOrder.fromSecond(cycle));
    types.addBroken(first.name().text());
    inputs.reporter().error(WitDiagnosticKind.TYPE_CYCLE, place, next, path);
  }

  private void resourceFunctions(SyntaxMember.TypeItem item) {
    if (!(item.body() instanceof SyntaxBody.ResourceBody body)) {
      return;
    }
    TypeDefinition resource =
        Optional.ofNullable(types.types().get(item.name().text())).orElseThrow();
    UniqueNames ofResource = new UniqueNames(inputs.reporter());
    Optional<Name> sameName = Optional.empty();
    boolean isFine = true;
    Optional<Span> constructor = Optional.empty();
    for (SyntaxBody.ResourceFunction function : body.functions()) {
      if (!inputs.gates().isOpen(function.annotations())) {
        continue;
      }
      if (function.kind() != SyntaxBody.ResourceFunctionKind.CONSTRUCTOR) {
        isFine &= ofResource.add(function.name());
        if (function.name().text().equalsIgnoreCase(item.name().text())) {
          sameName = Optional.of(function.name());
        }
      } else if (constructor.isPresent()) {
        inputs
            .reporter()
            .report(
                Diagnostic.error(
                        WitDiagnosticKind.DUPLICATE_CONSTRUCTOR,
                        function.name().span(),
                        resource.name())
                    .note("first defined here", constructor.get()));
      } else {
        constructor = Optional.of(function.name().span());
      }
      functions.add(resourceFunction(resource, function));
    }
    if (isFine && sameName.isPresent()) {
      // It would have the same name as the resource in the component.
      ofResource.clear();
      ofResource.add(item.name());
      ofResource.add(sameName.get());
    }
  }

  private Function resourceFunction(TypeDefinition resource, SyntaxBody.ResourceFunction function) {
    Metadata metadata = metadata(function.annotations(), function.name());
    SyntaxMember.FunctionSyntax syntax = function.type();
    return switch (function.kind()) {
      case METHOD -> {
        Function.Parameter self = new Function.Parameter("self", new Type.Borrow(resource));
        yield function(
            function.name(),
            new FunctionKind.Method(resource),
            type(syntax, List.of(self), Optional.empty()),
            metadata);
      }
      case STATIC ->
          function(
              function.name(),
              new FunctionKind.Static(resource),
              type(syntax, List.of(), Optional.empty()),
              metadata);
      case CONSTRUCTOR -> {
        Function.FunctionType type = type(syntax, List.of(), Optional.of(new Type.Own(resource)));
        checkConstructor(resource, function, type);
        yield function(function.name(), new FunctionKind.Constructor(resource), type, metadata);
      }
    };
  }

  private void checkConstructor(
      TypeDefinition resource, SyntaxBody.ResourceFunction function, Function.FunctionType type) {
    Type made = new Type.Own(resource);
    boolean isFine =
        type.result()
            .filter(
                result ->
                    result.equals(made)
                        ? function.type().result().isEmpty()
                        : result instanceof Type.ResultType r
                            && r.ok().filter(made::equals).isPresent())
            .isPresent();
    if (!isFine) {
      Span span =
          function.type().result().map(result -> result.span()).orElse(function.name().span());
      inputs.reporter().error(WitDiagnosticKind.CONSTRUCTOR_RESULT, span, resource.name());
    }
  }

  private Function function(
      Name name, FunctionKind kind, Function.FunctionType type, Metadata metadata) {
    if (type.result().filter(inputs.facts()::hasBorrow).isPresent()) {
      inputs.reporter().error(WitDiagnosticKind.BORROW_IN_RESULT, name.span(), name.text());
    }
    return new Function(name.text(), kind, type, metadata);
  }

  private Function.FunctionType type(
      SyntaxMember.FunctionSyntax syntax,
      List<Function.Parameter> leading,
      Optional<Type> impliedResult) {
    UniqueNames parameterNames = new UniqueNames(inputs.reporter());
    List<Function.Parameter> parameters = new ArrayList<>(leading);
    for (SyntaxMember.Parameter parameter : syntax.parameters()) {
      parameterNames.add(parameter.name());
      Type type = types.type(parameter.type());
      parameters.add(new Function.Parameter(parameter.name().text(), type));
    }
    Optional<Type> result = syntax.result().map(types::type);
    return new Function.FunctionType(
        syntax.async(), parameters, result.isPresent() ? result : impliedResult);
  }
}
