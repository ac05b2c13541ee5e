package io.witbindgen.wit.resolve;

import io.witbindgen.wit.bind.BoundNames;
import io.witbindgen.wit.bind.Declaration;
import io.witbindgen.wit.bind.Gates;
import io.witbindgen.wit.bind.UniqueNames;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.syntax.Annotations;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves all interfaces and worlds, one after the other. */
final class ScopeResolution {
  /** With includes, a short text can make very many items. */
  private static final int MAX_WORLD_ITEMS = 200_000;

  private final ScopeInputs inputs;
  private final List<Interface> interfaces = new ArrayList<>();
  private final List<World> worlds = new ArrayList<>();
  private int worldItems;

  private ScopeResolution(ScopeInputs inputs) {
    this.inputs = inputs;
  }

  /**
   * Resolves declarations.
   *
   * @param declarations all declarations, each after those it depends on
   */
  static ResolvedScopes resolveAll(
      List<Declaration> declarations, BoundNames names, Gates gates, Reporter reporter) {
    ScopeResolution resolution =
        new ScopeResolution(
            new ScopeInputs(new EarlierScopes(names), new TypeFacts(), gates, reporter));
    declarations.forEach(resolution::resolve);
    return ResolvedScopes.of(resolution.interfaces, resolution.worlds);
  }

  private void resolve(Declaration declaration) {
    Annotations annotations = declaration.annotations();
    inputs.gates().check(annotations, declaration.owner(), place(declaration));
    Optional<String> closed = inputs.gates().closedBy(annotations);
    if (declaration.isWorld()) {
      if (closed.isEmpty() && worldItems <= MAX_WORLD_ITEMS) {
        resolveWorld(declaration);
      }
    } else if (closed.isPresent()) {
      checkExcluded(declaration, closed.get());
    } else {
      resolveInterface(declaration);
    }
  }

  private static Span place(Declaration declaration) {
    return declaration.item().name().span();
  }

  private void resolveInterface(Declaration declaration) {
    ScopeId.InterfaceId id = declaration.interfaceId();
    Scope scope =
        new ScopeResolver(inputs, id, new UniqueNames(inputs.reporter()))
            .resolve(declaration.members());
    Interface resolved =
        new Interface(
            id, List.copyOf(scope.types().values()), scope.functions(), metadata(declaration));
    inputs.earlier().add(declaration, scope, resolved);
    interfaces.add(resolved);
  }

  private void resolveWorld(Declaration declaration) {
    ScopeId.WorldId id = declaration.worldId();
    WrittenWorld written = new WorldResolver(inputs, id).resolve(declaration.members());
    WrittenWorld whole = WorldElaboration.elaborate(inputs, written, place(declaration));
    inputs.earlier().add(declaration, whole);
    worldItems += whole.imports().size() + whole.exports().size();
    if (worldItems > MAX_WORLD_ITEMS) {
      String limit = Integer.toString(MAX_WORLD_ITEMS);
      inputs.reporter().error(WitDiagnosticKind.WORLDS_TOO_LARGE, place(declaration), limit);
      return;
    }
    worlds.add(
        new World(id, whole.imports(), whole.exports(), whole.includes(), metadata(declaration)));
  }

  private static Metadata metadata(Declaration declaration) {
    Annotations annotations = declaration.annotations();
    return new Metadata(
        annotations.comments(),
        annotations.stability(),
        annotations.externalId(),
        place(declaration));
  }

  /** Reports types that exist although their interface does not. */
  private void checkExcluded(Declaration declaration, String feature) {
    for (SyntaxMember member : declaration.members()) {
      if (member instanceof SyntaxMember.TypeItem item && item.annotations().gate().isEmpty()) {
        String name = item.name().text();
        inputs
            .reporter()
            .report(
                Diagnostic.error(
                        WitDiagnosticKind.UNGATED_IN_EXCLUDED, item.name().span(), name, feature)
                    .note("the interface", place(declaration)));
      }
    }
  }
}
