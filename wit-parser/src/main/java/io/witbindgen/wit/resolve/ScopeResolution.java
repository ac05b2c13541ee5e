package io.witbindgen.wit.resolve;

import io.witbindgen.wit.bind.BoundNames;
import io.witbindgen.wit.bind.Declaration;
import io.witbindgen.wit.bind.Gates;
import io.witbindgen.wit.bind.UniqueNames;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.syntax.Annotations;
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
    if (closed.isPresent()) {
      String what = declaration.isWorld() ? "world" : "interface";
      UngatedMembers.Around around =
          new UngatedMembers.Around(what, place(declaration), closed.get());
      UngatedMembers.check(inputs, around, declaration.members());
    } else if (!declaration.isWorld()) {
      resolveInterface(declaration);
    } else if (worldItems <= MAX_WORLD_ITEMS) {
      resolveWorld(declaration);
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
}
